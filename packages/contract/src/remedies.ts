import { remedies } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, SpokenText } from './shared.ts'

const input = <R extends keyof typeof remedies>(remedy: R): (typeof remedies)[R]['rule']['input'] =>
  remedies[remedy].rule.input

/** Each remedy with the input its own rule takes; `confirm` is the lookalike key (edge case 7). */
export const RemedyOrder = z.discriminatedUnion('remedy', [
  z.strictObject({ remedy: z.literal('resend-invitation'), input: input('resend-invitation') }),
  z.strictObject({ remedy: z.literal('send-reset-link'), input: input('send-reset-link') }),
  z.strictObject({
    remedy: z.literal('unlock-and-send-reset-link'),
    input: input('unlock-and-send-reset-link'),
  }),
  z.strictObject({ remedy: z.literal('take-back'), input: input('take-back') }),
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
