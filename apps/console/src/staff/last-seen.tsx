import type { StaffRow } from '@portal-desk/contract'
import { staffStateLabels } from '@portal-desk/domain'
import { useNow, useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment } from '../shell/times.ts'

/** Whoever was not here for so long may not need their access any more. */
const LONG = 90 * 86_400_000

/** When somebody last signed in, and whether they are here now; or why they cannot. */
export function LastSeen({
  row: { state, lastSignInAt, sessions },
}: {
  row: Pick<StaffRow, 'state' | 'lastSignInAt' | 'sessions'>
}) {
  const zone = useZone()
  const now = useNow(60_000)
  if (state === 'disabled') return <StateMark mark="not-needed">{staffStateLabels.disabled}</StateMark>
  if (state === 'new') return <StateMark mark="none">{staffStateLabels.new}</StateMark>
  const when = lastSignInAt === undefined ? 'never' : shortMoment(lastSignInAt, now, zone)
  if (sessions > 0)
    return (
      <StateMark mark="ready">
        {when}
        <span className="sr">, signed in now</span>
      </StateMark>
    )
  const away = lastSignInAt !== undefined && now - lastSignInAt > LONG
  return (
    <StateMark mark={away ? 'wait' : 'none'}>
      {when}
      <span className="sr">{away ? ', not seen for 90 days' : ', signed out'}</span>
    </StateMark>
  )
}
