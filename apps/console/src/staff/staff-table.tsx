import type { StaffRow } from '@portal-desk/contract'
import { roleTitle } from '@portal-desk/domain'
import { LastSeen } from './last-seen.tsx'
import css from './staff.module.css'
import { Team } from './team.tsx'

type Props = {
  rows: readonly StaffRow[]
  /** Whoever reads it. */
  self: string
  chosen: string | undefined
  onChoose: (id: string, button: HTMLButtonElement) => void
}

/** People as rows: what they are, where they work, and when they were last here. */
export function StaffTable({ rows, self, chosen, onChoose }: Props) {
  const sites = rows.some((row) => row.sites !== undefined)
  return (
    <table className={`plain-table ${css['table']}`} aria-label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Team</th>
          {sites && <th scope="col">Sites</th>}
          <th scope="col">Last sign-in</th>
          <th scope="col" className={css['number']}>
            Open<span className="sr"> sessions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-chosen={row.id === chosen || undefined}>
            <th scope="row">
              <button
                type="button"
                data-row
                className={css['name']}
                aria-current={row.id === chosen || undefined}
                onClick={(event) => onChoose(row.id, event.currentTarget)}
              >
                {row.name}
                {row.id === self && ' (you)'}
              </button>
            </th>
            <td>{roleTitle(row.role)}</td>
            <td>
              <Team of={row.team} />
            </td>
            {sites && <td>{row.sites?.join(', ') ?? <span className="dim">all</span>}</td>}
            <td>
              <LastSeen row={row} />
            </td>
            <td className={css['number']}>{row.sessions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
