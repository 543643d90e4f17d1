import type { AccessRow } from '@portal-desk/contract'
import { roleTitle } from '@portal-desk/domain'
import { useNow, useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortDate } from '../shell/times.ts'
import { LooksRight } from './looks-right.tsx'
import css from './staff.module.css'
import { Team } from './team.tsx'

/** Roles as rows: since when and by whom, when their owner was last here, and who looked at them. */
export function AccessTable({ rows }: { rows: readonly AccessRow[] }) {
  const zone = useZone()
  const now = useNow(60_000)
  const sites = rows.some((row) => row.sites)
  const day = (at: number | undefined) => (at === undefined ? 'never' : shortDate(at, now, zone))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css['scroll']} tabIndex={0} aria-label="Roles, the longest not looked at first">
      <table className={`plain-table ${css['table']}`}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Team</th>
            {sites && <th scope="col">Sites</th>}
            <th scope="col">Since</th>
            <th scope="col">Given by</th>
            <th scope="col">Last sign-in</th>
            <th scope="col">Looked at</th>
            <th scope="col">
              <span className="sr">Is it right</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className="b">{row.name}</span>
              </th>
              <td>{roleTitle(row.role)}</td>
              <td>
                <Team of={row.team} />
              </td>
              {sites && <td>{row.sites?.join(', ') ?? <span className="dim">all</span>}</td>}
              <td>{day(row.roleSince)}</td>
              <td>{row.roleBy}</td>
              <td>{day(row.lastSignInAt)}</td>
              <td>
                <Looked row={row} day={day} />
              </td>
              <td className={css['act']}>
                <LooksRight row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Looked({ row: { state, reviewed, dueAt }, day }: { row: AccessRow; day: (at?: number) => string }) {
  if (!reviewed) return <StateMark mark="wait">not yet</StateMark>
  const who = `${day(reviewed.at)}, ${reviewed.by}`
  return state === 'due' ? (
    <StateMark mark="wait">
      {who}; was due {day(dueAt)}
    </StateMark>
  ) : (
    <StateMark mark="ready">
      {who}; next by {day(dueAt)}
    </StateMark>
  )
}
