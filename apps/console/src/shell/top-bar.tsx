import { UnstyledButton } from '@mantine/core'
import { IconHelp, IconPhonePlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useNow, useZone } from './clock.tsx'
import css from './frame.module.css'
import { KeyCap } from './key-cap.tsx'
import { useLiveCall } from './live-call.ts'
import { NotOpened } from './not-opened.tsx'
import { useOpenCall } from './open-call.ts'
import { openAllKeys, openPalette } from './overlays.ts'
import { useMay } from './session.tsx'
import { clockTime, dayName, timer } from './times.ts'

/** The call's seat is always there, so nothing jumps when a call opens; the dark bar means: a caller is on the line. */
export function TopBar() {
  const live = useLiveCall()
  const may = useMay('work-calls')
  const { openCall, trouble, forget } = useOpenCall()
  return (
    <header className={live ? `${css['top']} ${css['live']}` : css['top']}>
      <section className={css['seat']} aria-label="Your call">
        {live ? (
          <>
            <span className="liveDot" aria-hidden />
            <CallTimer openedAt={live.openedAt} />
            <span className="b">{live.who ?? 'Caller not found yet'}</span>
            <span className={css['seatNow']}>{live.now}</span>
            <Link
              to="/calls/$callId"
              params={{ callId: live.id }}
              className={`${css['button']} ${css['light']}`}
              aria-keyshortcuts="0"
            >
              Back to the call <KeyCap>0</KeyCap>
            </Link>
          </>
        ) : (
          <>
            <span className="dim">No call open</span>
            <ClinicClock />
          </>
        )}
      </section>
      <UnstyledButton className={css['button']} aria-keyshortcuts="Control+K" onClick={openPalette}>
        <IconSearch size={15} aria-hidden /> Commands and calls <KeyCap>Mod+k</KeyCap>
      </UnstyledButton>
      {may && (
        <UnstyledButton className={css['button']} aria-keyshortcuts="n" onClick={openCall}>
          <IconPhonePlus size={16} aria-hidden /> New call <KeyCap>n</KeyCap>
        </UnstyledButton>
      )}
      <UnstyledButton
        className={css['icon']}
        aria-label="All keys"
        aria-keyshortcuts="?"
        onClick={openAllKeys}
      >
        <IconHelp size={18} stroke={1.7} aria-hidden />
      </UnstyledButton>
      <NotOpened trouble={trouble} onClose={forget} />
    </header>
  )
}

export function CallTimer({ openedAt, endedAt }: { openedAt: number; endedAt?: number | undefined }) {
  const now = useNow()
  return (
    <span className="callTimer num">
      <span className="sr">On the line for </span>
      {timer((endedAt ?? now) - openedAt)}
    </span>
  )
}

function ClinicClock() {
  const now = useNow(10_000)
  const zone = useZone()
  return (
    <span className="dim num end">
      {dayName(now, now, zone)}, {clockTime(now, zone)}
    </span>
  )
}
