import { RemedyId, type RemedyOrder as RemedyOrderOf, remedyInputs } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing, SpokenText } from './shared.ts'

const orderOf = (remedy: RemedyId) =>
  z.strictObject({ remedy: z.literal(remedy), input: remedyInputs[remedy] })
type Orders = [ReturnType<typeof orderOf>, ...ReturnType<typeof orderOf>[]]

/**
 * Each remedy with the input its own rule takes: a new remedy changes nothing here. The union is built from the list,
 * which no type can follow; the domain's own type says the same.
 */
export const RemedyOrder = z.discriminatedUnion(
  'remedy',
  RemedyId.options.map(orderOf) as Orders,
) as unknown as z.ZodType<RemedyOrderOf>
export type RemedyOrder = z.infer<typeof RemedyOrder>

/** Does one remedy for the open record; refused by the same rules that the page shows (`RemedyState`). */
export const applyRemedy = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/remedies',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: RemedyOrder,
  answer: z.strictObject({
    done: z.string(),
    say: SpokenText,
    linkId: Id.optional(),
    /** A code to read out. It is in this answer alone, and goes from its memory once it was typed or has ended (T5). */
    shownOnce: z.strictObject({ code: z.string().regex(/^\d{16}$/), until: At }).optional(),
  }),
})

/** The letter with a printed code, for whoever made it, in the call it was made in, until its code is typed. */
export const getLetter = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/calls/:callId/letters/:letterId',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id, letterId: Id }),
  body: Nothing,
  answer: z.strictObject({ pdf: z.base64() }),
  as: 'pdf',
})
