import { useNow, useZone } from './clock.tsx'
import { clockTime, dayName, distance } from './times.ts'

/** A time as a distance ("in 12 min"), with the exact time when pointed at or focused. */
export function Moment({ at }: { at: number }) {
  const zone = useZone()
  const now = useNow(15_000)
  const exact = `${dayName(at, now, zone)}, ${clockTime(at, zone)}`
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {distance(at, now)}
      <span className="sr">, {exact}</span>
    </time>
  )
}
