import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Nothing, Token } from './shared.ts'

/**
 * The three numbers of a link that a call waits for; looking consumes nothing, so a mail scanner may do it. `report`
 * is the token of "this wasn't me" in the same mail.
 */
export const openConfirmation = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/confirmations/open',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({ token: Token }),
  answer: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('live'), numbers: z.array(z.int()).length(3), report: Token }),
    z.strictObject({ state: z.literal('over') }),
  ]),
})
/** One tap decides. */
export const tapNumber = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/confirmations',
  access: 'anyone',
  params: Nothing,
  body: z.strictObject({ token: Token, number: z.int().min(10).max(99) }),
  answer: z.strictObject({ result: z.enum(['right', 'wrong', 'over']) }),
})
