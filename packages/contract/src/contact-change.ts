import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Nothing, Token } from './shared.ts'

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
