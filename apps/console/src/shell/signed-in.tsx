import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Live } from '../api/live.tsx'
import { sessionQuery } from '../api/queries.ts'
import { AllKeys } from './all-keys.tsx'
import { Zone } from './clock.tsx'
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
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per person
  useEffect(() => {
    if (session?.signedIn) takeSession(session)
  }, [session?.signedIn && session.staff.id])

  const over = session?.signedIn === false
  // biome-ignore lint/correctness/useExhaustiveDependencies: left once; the way back is the page of that moment
  useEffect(() => {
    if (over) void navigate({ to: '/sign-in', search: { why: 'ended', ...returnTo(pathname) } })
  }, [over])

  if (!session?.signedIn) return null
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
