import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

/** A mail provider that nothing is sent to, as every desk hears of it: without its name, which may be a family's own. */
export const PausedMail = z.strictObject({
  id: Id,
  since: At,
  /** Somebody said that it works again; until then a second person can agree. */
  asked: z.strictObject({ by: z.string(), at: At, until: At }).optional(),
})
export type PausedMail = z.infer<typeof PausedMail>

/** The same for whoever can let it go on, and after that until all is sent. */
export const PausedProvider = z.strictObject({
  ...PausedMail.shape,
  /** Its domain; empty where the address that told it is not on file any more. */
  provider: z.string(),
  peopleFailed: z.int(),
  taken: z.int(),
  /** Mails that wait, or failed and are to be sent again. */
  waiting: z.int(),
  resumed: z.strictObject({ by: z.string(), at: At }).optional(),
  /** Asked for by whoever reads it: somebody else must agree. */
  own: z.boolean(),
})
export type PausedProvider = z.infer<typeof PausedProvider>

/** Says that a provider takes our mail again. */
export const askResumeMail = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/mail-pauses/:pauseId/request',
  access: { right: 'work-calls' },
  params: z.strictObject({ pauseId: Id }),
  body: Nothing,
  answer: z.strictObject({ until: At }),
})

/** Agrees to that: what waits leaves, what failed is sent again. */
export const resumeMail = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/mail-pauses/:pauseId/resume',
  access: { right: 'approve' },
  params: z.strictObject({ pauseId: Id }),
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
