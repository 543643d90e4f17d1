import { useQuery } from '@tanstack/react-query'
import { approvalsQuery } from '../api/queries.ts'
import css from './frame.module.css'

/** How many wait with a clock running behind them; nothing when none does. */
export function ApprovalCount() {
  const { data } = useQuery(approvalsQuery)
  const waiting =
    (data?.waiting.length ?? 0) + (data?.paused.filter(({ asked, own }) => asked && !own).length ?? 0)
  if (waiting === 0) return null
  return (
    <span className={css['count']}>
      {waiting}
      <span className="sr"> waiting</span>
    </span>
  )
}
