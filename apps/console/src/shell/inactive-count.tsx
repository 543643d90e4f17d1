import { useQuery } from '@tanstack/react-query'
import { approvalsQuery } from '../api/queries.ts'
import css from './frame.module.css'

/** How many reports wait: a plain number, for no clock runs behind them. */
export function InactiveCount() {
  const { data } = useQuery(approvalsQuery)
  if (!data?.inactive) return null
  return (
    <span className={css['number']}>
      {data.inactive}
      <span className="sr"> waiting</span>
    </span>
  )
}
