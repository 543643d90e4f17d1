import { ContactChangeState } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing, Token } from './shared.ts'

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

/** A new address as a supervisor sees it: never the address itself (domain §3.9). */
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

const ofChange = { app: 'console', method: 'POST', access: { right: 'approve' } } as const
const params = z.strictObject({ changeId: Id })

/** A supervisor looked at an address that was held. */
export const settleChange = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/settle',
  params,
  body: z.strictObject({ verdict: z.enum(['release', 'reject']) }),
  answer: z.strictObject({ done: z.string() }),
})
/** The new address as a FHIR R4 patch for the chart; the own password again first (S4). */
export const exportChange = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/patch',
  params,
  body: Nothing,
  answer: z.strictObject({ fileName: z.string(), patch: z.string() }),
})
/** The chart has the new address now. */
export const noteCharted = endpoint({
  ...ofChange,
  path: '/api/contact-changes/:changeId/charted',
  params,
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
