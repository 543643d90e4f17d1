import { MailTemplate } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Nothing, Token } from './shared.ts'

/** What the mail told of, for somebody who says it was none of theirs; consumes nothing, so a mail scanner may look. */
export const openReport = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/reports/open',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({ token: Token }),
  answer: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('ready'), template: MailTemplate, at: At }),
    z.strictObject({ state: z.literal('over') }),
    z.strictObject({ state: z.literal('unknown') }),
  ]),
})
/** Shuts the login that the mail was about; shut already, it says so all the same. */
export const reportNotMe = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/reports',
  access: 'anyone',
  params: Nothing,
  body: z.strictObject({ token: Token }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('frozen') }),
    z.strictObject({ result: z.literal('over') }),
    z.strictObject({ result: z.literal('unknown') }),
  ]),
})
