import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'
import { Missing } from './workspace.ts'

/** A record that may be the same person as the open one: masked, with what is known of the two together. */
export const DuplicateCandidate = z.strictObject({
  patientId: Id,
  name: z.string(),
  born: z.string(),
  town: z.string(),
  /** Where the two stand already; absent where nobody named them. */
  standing: z.strictObject({ label: z.string(), line: z.string() }).optional(),
  /** One’s own flag of this call, while it may be taken back. */
  own: z.strictObject({ flagId: Id, until: At }).optional(),
})
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>

/** Records with the surname and birth date of the open one, and those that were flagged with it on this call. */
export const getDuplicateCandidates = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/calls/:callId/duplicates',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    candidates: z.array(DuplicateCandidate),
    /** What stands in the way of flagging any. */
    missing: z.array(Missing),
  }),
})

/** Takes back one’s own flag of this call, while it is young. */
export const takeBackDuplicate = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/duplicates/:flagId/take-back',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id, flagId: Id }),
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
