import { useNow, useZone } from '../shell/clock.tsx'
import { shortDate } from '../shell/times.ts'

/** Says that older entries were pruned; nothing where none were. */
export function KeptSince({ at }: { at: number | undefined }) {
  const zone = useZone()
  const now = useNow(60_000)
  if (at === undefined) return null
  return <> Entries are kept from {shortDate(at, now, zone)} on; older ones were pruned.</>
}
