import { ContactChangeState } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing, SpokenText, Token } from './shared.ts'

/** Whose page it is: the new address says yes, or that it is not for them; the old one stops the change. */
const Page = z.enum(['proof', 'not-for-me', 'stop'])
const Pressed = z.strictObject({ page: Page, token: Token })

/** What the page can still do; consumes nothing, so a mail scanner may look. */
export const openChange = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/contact-changes/open',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: Pressed,
  answer: z.strictObject({
    state: z.enum(['live', 'proved', 'over']),
    /** From when a proved address is used, where that is known. */
    from: At.optional(),
    /** What can be stopped is a new phone, not an address. */
    phone: z.literal(true).optional(),
  }),
})
/** One press; pressed again it says what has become of it. */
export const answerChange = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/contact-changes',
  access: 'anyone',
  params: Nothing,
  body: Pressed,
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('proved'), from: At.optional() }),
    z.strictObject({ result: z.literal('stopped') }),
    z.strictObject({ result: z.literal('noted') }),
    z.strictObject({ result: z.literal('over') }),
  ]),
})

/** A new address or number as a supervisor sees it: never what it is (domain §3.9). */
export const ChangeRow = z.strictObject({
  id: Id,
  who: z.string(),
  born: z.string(),
  state: ContactChangeState,
  label: z.string(),
  line: z.string(),
  askedAt: At,
  by: z.string(),
  /** Asked for by whoever reads it: somebody else must look. */
  own: z.boolean(),
})
export type ChangeRow = z.infer<typeof ChangeRow>

/** How the one call to a new number went; for whoever typed it, in the call they typed it in (domain §3.9). */
export const endProofCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/proof-call',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: z.strictObject({ outcome: z.enum(['answered', 'no-answer']) }),
  answer: z.strictObject({ done: z.string(), say: SpokenText }),
})

const ofChange = { app: 'console', method: 'POST', access: { right: 'approve' } } as const
const params = z.strictObject({ changeId: Id })

/** A supervisor looked at a contact that was held. */
export const settleChange = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/settle',
  params,
  body: z.strictObject({ verdict: z.enum(['release', 'reject']) }),
  answer: z.strictObject({ done: z.string() }),
})
/** The new address or number as a FHIR R4 patch for the chart; the own password again first (S4). */
export const exportChange = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/patch',
  params,
  body: Nothing,
  answer: z.strictObject({ fileName: z.string(), patch: z.string() }),
})
/** The chart has it now. */
export const noteCharted = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/charted',
  params,
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
