import { useNow, useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { distance, exactTime } from '../shell/times.ts'
import css from './health.module.css'
import type { Health } from './health-query.ts'

const marks = {
  ok: ['ready', 'Well'],
  look: ['needs-level', 'Look at it'],
  stop: ['alert', 'Now'],
} as const

/** The sentence, and a table of the parts: how each is, and what to do where it is not well. */
export function HealthLines({ health: { title, state, lines, now: lookedAt } }: { health: Health }) {
  const zone = useZone()
  const now = useNow(15_000)
  return (
    <section className={css['panel']} aria-labelledby="health-title">
      <header className={css[state]}>
        <h2 id="health-title">{title}</h2>
        <span className="sm dim num" title={exactTime(lookedAt, zone)}>
          Looked at {distance(Math.min(lookedAt, now), now)}
        </span>
      </header>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">State</th>
            <th scope="col">How it is, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ check, label, state: is, says, doNow }) => {
            const [mark, word] = marks[is]
            return (
              <tr key={check}>
                <th scope="row">{label}</th>
                <td className={css['state']}>
                  <StateMark mark={mark}>{word}</StateMark>
                </td>
                <td>
                  {says}
                  {doNow && <p className="b">{doNow}</p>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
