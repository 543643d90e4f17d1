import type { AnomalyCall } from '@portal-desk/contract'
import { Link } from '@tanstack/react-router'
import { useNow, useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment, timer } from '../shell/times.ts'
import css from './anomalies.module.css'

/** The calls behind a finding, unusual values marked; each leads to its entries in the audit. */
export function CallsBehind({ calls }: { calls: readonly AnomalyCall[] }) {
  const now = useNow(60_000)
  const zone = useZone()
  if (calls.length === 0) return null
  return (
    <section className={css['behind']} aria-labelledby="calls-behind">
      <h3 id="calls-behind">
        {calls.length === 1 ? 'The call behind it' : `The ${calls.length} calls behind it`}, unusual values
        marked
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={css['scrolls']} tabIndex={0} aria-label="Calls, scrolls">
        <table className={`plain-table ${css['table']}`}>
          <thead>
            <tr>
              <th scope="col">Opened</th>
              <th scope="col">Taken by</th>
              <th scope="col">Patient</th>
              <th scope="col">What was done</th>
              <th scope="col" className={css['number']}>
                Record open to done
              </th>
              <th scope="col">How it ended</th>
              <th scope="col">
                <span className="sr">Its entries</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.callId}>
                <th scope="row">{shortMoment(call.openedAt, now, zone)}</th>
                <td>{call.by}</td>
                <td>{call.patient ? `${call.patient.name} ${call.patient.born}` : 'Nobody found'}</td>
                <td>{call.did.join('. ') || 'Nothing'}</td>
                <td className={css['number']}>
                  {call.took !== undefined &&
                    (call.hasty ? (
                      <StateMark mark="needs-level">{timer(call.took)}</StateMark>
                    ) : (
                      timer(call.took)
                    ))}
                </td>
                <td>{call.ended}</td>
                <td>
                  <Link to="/audit" search={{ call: call.callId }}>
                    Entries<span className="sr"> of the call of {shortMoment(call.openedAt, now, zone)}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
