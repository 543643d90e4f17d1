import { type AnswerOf, getTraining } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type TrainingPage = AnswerOf<typeof getTraining>

/** A mail appears by itself; patients of training act while somebody looks on. */
const EVERY = 3_000

/** Whom to play, and the newest mails. */
export const trainingQuery = queryOptions({
  queryKey: ['training'],
  queryFn: ({ signal }) => timed(call(getTraining, { params: {}, body: {}, signal })),
  refetchInterval: EVERY,
})
