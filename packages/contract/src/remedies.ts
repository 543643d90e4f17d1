import { ResendReason, TakeBackReason, UnlockReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, SpokenText } from './shared.ts'

/** Each remedy with its input; `confirm` is the lookalike key that names birth date and MRN (edge case 7). */
const confirm = z.boolean().default(false)
export const RemedyOrder = z.discriminatedUnion('remedy', [
  z.strictObject({
    remedy: z.literal('resend-invitation'),
    input: z.strictObject({ reason: ResendReason, confirm }),
  }),
  z.strictObject({
    remedy: z.literal('send-reset-link'),
    input: z.strictObject({ reason: ResendReason, confirm }),
  }),
  z.strictObject({
    remedy: z.literal('unlock-and-send-reset-link'),
    input: z.strictObject({ reason: UnlockReason, confirm }),
  }),
  z.strictObject({
    remedy: z.literal('take-back'),
    input: z.strictObject({ linkId: Id, reason: TakeBackReason }),
  }),
])
export type RemedyOrder = z.infer<typeof RemedyOrder>

export const applyRemedy = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/remedies',
  access: { right: 'send-links' },
  params: z.strictObject({ callId: Id }),
  body: RemedyOrder,
  answer: z.strictObject({ done: z.string(), say: SpokenText, linkId: Id.optional() }),
})
