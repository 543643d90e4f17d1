import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Live } from '../api/live.tsx'
import { sessionQuery } from '../api/queries.ts'
import { AllKeys } from './all-keys.tsx'
import { setServerTime, Zone } from './clock.tsx'
import { GeneralKeys } from './general-keys.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { Palette } from './palette.tsx'
import { returnTo } from './return-to.ts'
import { Session, useTakeSession } from './session.tsx'

/** Everything that only exists while somebody is signed in; ends with the session. */
export function SignedIn() {
  const { data: session } = useQuery(sessionQuery)
  const takeSession = useTakeSession()
  const { pathname } = useLocation()
  const now = session?.signedIn ? session.now : undefined
  useEffect(() => {
    if (now !== undefined) setServerTime(now)
  }, [now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per person
  useEffect(() => {
    if (session?.signedIn) takeSession(session)
  }, [session?.signedIn && session.staff.id])

  if (!session) return null
  if (!session.signedIn) return <Navigate to="/sign-in" search={{ why: 'ended', ...returnTo(pathname) }} />
  return (
    <Session session={session}>
      <Zone zone={session.clinic.timeZone}>
        <Live>
          <GeneralKeys />
          <Outlet />
          <Palette />
          <AllKeys />
          <IdleWarning />
        </Live>
      </Zone>
    </Session>
  )
}
