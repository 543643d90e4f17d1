import { useNow, useZone } from '../shell/clock.tsx'
import { shortMoment } from '../shell/times.ts'
import type { Said } from './review-queries.ts'
import css from './reviews.module.css'

/** What people said of a call, in its order. */
export function SaidList({ said }: { said: readonly Said[] }) {
  const now = useNow(60_000)
  const zone = useZone()
  return (
    <ul className={css['said']}>
      {said.map(({ at, by, says, note }) => (
        <li key={`${at} ${by}`}>
          <b>{says}</b>
          {note && <> “{note}”</>} <span className="xs dim">{`${by}, ${shortMoment(at, now, zone)}`}</span>
        </li>
      ))}
    </ul>
  )
}
