import { countAnomalies } from '@portal-desk/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import css from './frame.module.css'

export const anomalyCountQuery = queryOptions({
  queryKey: ['anomalies', 'count'],
  queryFn: ({ signal }) => call(countAnomalies, { params: {}, body: {}, signal }),
})

/** How many findings wait: marked where one of them cannot. */
export function AnomalyCount() {
  const { data } = useQuery(anomalyCountQuery)
  if (!data || data.waiting === 0) return null
  return (
    <span className={data.now > 0 ? css['count'] : css['number']}>
      {data.waiting}
      {data.more && '+'}
      <span className="sr">{data.now > 0 ? ` waiting, ${data.now} to look at now` : ' waiting'}</span>
    </span>
  )
}
