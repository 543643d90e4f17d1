import type { Touch } from '@portal-desk/contract'
import { touchLabels } from '@portal-desk/domain'
import { useNow, useZone } from '../shell/clock.tsx'
import { exactTime, shortDate } from '../shell/times.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import css from './touches.module.css'

/** Acts that touched an account, newest first. */
export function TouchesTable({ rows }: { rows: readonly Touch[] }) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <table className={css['table']}>
      <caption className="sr">Who touched this account, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Kind</th>
          <th scope="col">What</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ idx, at, who, role, kind, what, reason, outcome }) => (
          <tr key={idx}>
            <td className="num">
              <time dateTime={new Date(at).toISOString()}>
                {shortDate(at, now, zone)}, {exactTime(at, zone)}
              </time>
            </td>
            <th scope="row">
              {who}
              {role && <span className="dim">, {role}</span>}
            </th>
            <td>{touchLabels[kind]}</td>
            <td>
              {what}
              {reason && <span className="dim"> ({reason})</span>}
            </td>
            <td>
              <OutcomeMark outcome={outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
