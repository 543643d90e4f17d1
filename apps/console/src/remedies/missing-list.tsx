import type { RemedyState } from '@portal-desk/contract'
import { IconCircle } from '@tabler/icons-react'
import css from './remedies.module.css'

/** What stands in the way, first things first; nothing where nothing does. */
export function MissingList({ missing }: Pick<RemedyState, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <ul className={css['missing']}>
      {missing.map(({ refusal, words }) => (
        <li key={refusal.code}>
          <IconCircle size={16} className="wait" aria-hidden />
          <span>
            <span className="sr">Missing: </span>
            <b>{words.badge}</b> <span className="dim">{words.agent}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
