import { Policy, SimulatedPolicy } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ReasonWhy } from './reason-why.ts'
import { At, Id, Nothing } from './shared.ts'

const forPolicy = { app: 'console', access: { right: 'change-policy' } } as const

const Numbers = Policy.omit({ version: true })
/** Some numbers, whatever they are: what cannot be is refused in a sentence each. */
const Changes = z.partialRecord(Numbers.keyof(), z.union([z.int(), z.boolean()]))
const Version = z.int().min(1)
const Revision = z.int().min(1)

/** What the draft would have done to last month’s calls. */
export const PolicySimulation = z.strictObject({
  state: z.enum(['running', 'done', 'broken-off']),
  startedAt: At,
  reached: z.int(),
  size: z.int(),
  /** Its numbers are those of the draft as it is now. */
  fresh: z.boolean(),
  result: SimulatedPolicy.optional(),
})
export type PolicySimulation = z.infer<typeof PolicySimulation>

export const OpenPolicyDraft = z.strictObject({
  revision: Revision,
  changes: Changes,
  reason: z.string(),
  returnsTo: Version.optional(),
  by: z.string(),
  mine: z.boolean(),
  startedAt: At,
  savedAt: At,
  /** Stands for exactly this draft: whoever publishes sends it back. */
  seen: z.string(),
  simulation: PolicySimulation.optional(),
  /** What stands in the way of publishing it, for whoever reads this; the password aside. */
  whyNot: z.string().optional(),
})
export type OpenPolicyDraft = z.infer<typeof OpenPolicyDraft>

/** The policy in force, and the draft of the next one with what is known about it. */
export const getPolicy = endpoint({
  ...forPolicy,
  method: 'GET',
  path: '/api/policy',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    version: Version,
    numbers: Numbers,
    /** Absent where nobody ever changed it. */
    published: z.strictObject({ at: At, draftedBy: z.string(), publishedBy: z.string() }).optional(),
    draft: OpenPolicyDraft.optional(),
  }),
})

/** A published version, with what it changed. */
export const PolicyVersion = z.strictObject({
  version: Version,
  at: At,
  draftedBy: z.string(),
  publishedBy: z.string(),
  reason: z.string(),
  returnsTo: Version.optional(),
  changes: z.array(
    z.strictObject({
      name: Numbers.keyof(),
      from: z.union([z.int(), z.boolean()]),
      to: z.union([z.int(), z.boolean()]),
    }),
  ),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

/** Published versions, the newest first, a page at a time; version 1, the defaults, is not among them. */
export const listPolicyVersions = endpoint({
  ...forPolicy,
  method: 'GET',
  path: '/api/policy/versions/before/:version',
  /** `newest`, or the last version that was read. */
  params: z.strictObject({ version: z.string().regex(/^(newest|[1-9]\d{0,8})$/) }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(PolicyVersion),
    next: z.string().optional(),
  }),
})

/** Begins the draft, or saves it anew. Nothing changes for callers. */
export const savePolicyDraft = endpoint({
  ...forPolicy,
  method: 'POST',
  path: '/api/policy/draft',
  params: Nothing,
  /** `revision` is what whoever saves has read; 0 where no draft is open. */
  body: z.strictObject({ revision: z.int().min(0), changes: Changes, reason: ReasonWhy }),
  answer: z.strictObject({ done: z.string(), revision: Revision }),
})

/** Begins a draft that brings back the numbers of an earlier version. */
export const returnToPolicy = endpoint({
  ...forPolicy,
  method: 'POST',
  path: '/api/policy/versions/:version/return',
  params: z.strictObject({ version: z.string().regex(/^[1-9]\d{0,8}$/) }),
  body: z.strictObject({ reason: ReasonWhy }),
  answer: z.strictObject({ done: z.string(), revision: Revision }),
})

/** Throws the draft away. */
export const discardPolicyDraft = endpoint({
  ...forPolicy,
  method: 'POST',
  path: '/api/policy/draft/discarding',
  params: Nothing,
  body: z.strictObject({ revision: Revision }),
  answer: z.strictObject({ done: z.string() }),
})

/** Begins to judge last month’s calls by the draft; it goes on beside the requests. */
export const simulatePolicy = endpoint({
  ...forPolicy,
  method: 'POST',
  path: '/api/policy/draft/simulation',
  params: Nothing,
  body: z.strictObject({ revision: Revision }),
  answer: z.strictObject({ done: z.string(), simulationId: Id }),
})

/** A second person, who has read exactly this, brings it into force. */
export const publishPolicy = endpoint({
  ...forPolicy,
  method: 'POST',
  path: '/api/policy/draft/publishing',
  params: Nothing,
  body: z.strictObject({ seen: z.string().min(1).max(100) }),
  answer: z.strictObject({ done: z.string(), version: Version }),
})
