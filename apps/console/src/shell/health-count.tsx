import { useQuery } from '@tanstack/react-query'
import { healthQuery } from '../health/health-query.ts'
import css from './frame.module.css'

/** How much cannot wait, beside the link to the page; nothing where all can. */
export function HealthCount() {
  const { data } = useQuery(healthQuery)
  const grave = data?.lines.filter(({ state }) => state === 'stop').length ?? 0
  if (grave === 0) return null
  return (
    <span className={css['count']}>
      {grave}
      <span className="sr"> cannot wait</span>
    </span>
  )
}
