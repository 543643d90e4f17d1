import type { WordingChange } from '@portal-desk/domain'
import css from './wording.module.css'

/** Each changed place as it reads before and after. */
export function Differences({ changes }: { changes: readonly WordingChange[] }) {
  return (
    <ul className={css['diff']}>
      {changes.map(({ path, label, from, to }) => (
        <li key={path}>
          <span className="b">{label}</span>
          <del className="dim">{from || 'nothing'}</del>
          <ins>{to || 'nothing'}</ins>
        </li>
      ))}
    </ul>
  )
}
