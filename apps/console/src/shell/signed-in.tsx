import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Live } from '../api/live.tsx'
import { sessionQuery } from '../api/queries.ts'
import { AllKeys } from './all-keys.tsx'
import { ChangePassword } from './change-password.tsx'
import { Zone } from './clock.tsx'
import { GeneralKeys } from './general-keys.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { useOverlay } from './overlays.ts'
import { returnTo } from './return-to.ts'
import { Session, useTakeSession } from './session.tsx'

// Asked for once the page stands; Ctrl K pressed before that opens it as it comes. A call goes on without it.
const Palette = lazy(
  (): Promise<{ default: ComponentType }> =>
    import('./palette.tsx').then(
      ({ Palette }) => ({ default: Palette }),
      () => ({ default: () => null }),
    ),
)

// Only whoever practises, or goes there, loads these.
const TrainingBand = lazy(async () => ({ default: (await import('./training-band.tsx')).TrainingBand }))
const SwitchTraining = lazy(async () => ({ default: (await import('./switch-training.tsx')).SwitchTraining }))

/** Everything that only exists while somebody is signed in; ends with the session. */
export function SignedIn() {
  const { data: session } = useQuery(sessionQuery)
  const takeSession = useTakeSession()
  const switching = useOverlay('training')
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
          {session.training ? (
            // No page of training is there before its band.
            <Suspense>
              <TrainingBand />
              <Outlet />
            </Suspense>
          ) : (
            <Outlet />
          )}
          <Suspense>
            <Palette />
            {switching && <SwitchTraining />}
          </Suspense>
          <AllKeys />
          <ChangePassword />
          <IdleWarning />
        </Live>
      </Zone>
    </Session>
  )
}
