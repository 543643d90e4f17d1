import { UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconKey, IconLogout, IconMoon, IconSchool, IconSun } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import css from './account.module.css'
import { useZone } from './clock.tsx'
import frame from './frame.module.css'
import { openChangePassword, openTraining } from './overlays.ts'
import { useMay, useSession } from './session.tsx'
import { useSignOut } from './sign-out.ts'
import { clockTime } from './times.ts'

const roleWords = {
  agent: 'Agent',
  'senior-agent': 'Senior agent',
  supervisor: 'Supervisor',
  'privacy-officer': 'Privacy officer',
  administrator: 'Administrator',
} as const

// The page stands without it.
const RecordState = lazy(() =>
  import('../integrity/record-state.tsx').then(
    ({ RecordState }) => ({ default: RecordState }),
    () => ({ default: () => null }),
  ),
)

/** Who sits here and until when, the look, and the way out: one press away on every page (S19). */
export function Account() {
  const { staff, absoluteUntil, demo, training } = useSession()
  const toTraining = training ? 'Leave training' : 'Go to training'
  const zone = useZone()
  const signOut = useSignOut()
  const readsRecord = useMay('read-audit')
  return (
    <div className={css['me']}>
      <span className={css['words']}>
        <span className="b">{staff.name}</span>
        <br />
        <span className="xs dim">
          {roleWords[staff.role]}, until {clockTime(absoluteUntil, zone)}
        </span>
        {demo && (
          <>
            <br />
            <span className="xs dim">Demo: all people are made up</span>
          </>
        )}
      </span>
      {readsRecord && (
        <Suspense>
          <RecordState />
        </Suspense>
      )}
      <span className={css['acts']}>
        <button type="button" className="second plain" onClick={() => void signOut()}>
          <IconLogout size={16} aria-hidden /> <span className={css['words']}>Sign out</span>
        </button>
        <span className={css['icons']}>
          <UnstyledButton
            className={frame['icon']}
            aria-label={toTraining}
            title={toTraining}
            onClick={openTraining}
          >
            <IconSchool size={17} stroke={1.7} aria-hidden />
          </UnstyledButton>
          <UnstyledButton
            className={frame['icon']}
            aria-label="Change your password"
            title="Change your password"
            onClick={openChangePassword}
          >
            <IconKey size={17} stroke={1.7} aria-hidden />
          </UnstyledButton>
          <SchemeButton />
        </span>
      </span>
    </div>
  )
}

const schemes = {
  auto: { next: 'light', Icon: IconDeviceDesktop, says: 'Colours follow the device' },
  light: { next: 'dark', Icon: IconSun, says: 'Light colours' },
  dark: { next: 'auto', Icon: IconMoon, says: 'Dark colours' },
} as const

export function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { next, Icon, says } = schemes[colorScheme]
  const label = `${says}. Press for: ${schemes[next].says.toLowerCase()}`
  return (
    <UnstyledButton
      className={frame['icon']}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next)}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
    </UnstyledButton>
  )
}
