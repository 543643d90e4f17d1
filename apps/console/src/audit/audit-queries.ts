import { type AnswerOf, type AuditAsk, listAudit } from '@portal-desk/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { passesByItself, troubleOf } from '../api/problem-error.ts'
import { timed } from '../api/queries.ts'
import { AGAIN } from '../api/query-client.ts'

export type AuditPage = AnswerOf<typeof listAudit>
/** What is asked for; a patient may be named by chart number. */
export type Asked = AuditAsk & { mrn?: string | undefined }

/**
 * The trail, page behind page. Each reading is on the record, so nothing is read again but by somebody's hand.
 * @param turn counts how often the newest were asked for
 */
export const auditQuery = (asked: Asked, turn: number) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked, turn],
    queryFn: ({ signal, pageParam }) => {
      const { mrn, ...ask } = asked
      const before = pageParam === undefined ? {} : { before: pageParam }
      const body = { ask, ...(mrn === undefined ? {} : { mrn }), ...before }
      return timed(call(listAudit, { params: {}, body, signal }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }: AuditPage) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    // What was read is never read again by itself, and a page further down is for whoever scrolls to ask for.
    refetchInterval: ({ state: { data, error } }) =>
      !data && error && passesByItself(troubleOf(error).type) ? AGAIN : false,
  })
