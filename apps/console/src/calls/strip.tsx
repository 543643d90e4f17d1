import { UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconHourglassEmpty,
  IconLanguage,
  IconLogout,
  IconPhoneIncoming,
  IconPhoneOff,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { useSignOut } from '../shell/sign-out.ts'
import { CallTimer } from '../shell/top-bar.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useCaller } from './caller.tsx'
import { CallerDialog } from './caller-dialog.tsx'
import css from './strip.module.css'
import { callerWords, channelWords, languageWords } from './words.ts'

const stateWords = {
  open: 'On the line',
  waiting: 'Waiting',
  'wrap-up': 'Finishing',
  closed: 'Closed',
} as const

/** The dark band means: a caller is on the line. Who they are, what they speak, and the way to end it. */
export function Strip({ protect }: { protect: (look: string | undefined) => ReactNode }) {
  const { workspace, view } = useOnCall()
  const { call } = workspace
  const [asked, setAsked] = useState(false)
  const { caller, otherLanguage } = useCaller()
  const moves = useCallMoves()
  const signOut = useSignOut()
  const open = call.state === 'open'
  const closed = call.state === 'closed'
  const paused = call.state === 'waiting' || call.state === 'wrap-up'
  const openCaller = () => {
    const here = document.querySelector<HTMLElement>('[data-caller-pane] input:checked')
    if (view === 'find' && here) here.focus()
    else setAsked(true)
  }
  useKeys([
    !closed && {
      key: 'F2',
      says: 'caller’s language',
      group: 'Anywhere, also while typing',
      run: otherLanguage,
    },
    !closed && {
      key: 'F4',
      says: 'who is on the line',
      group: 'Anywhere, also while typing',
      run: openCaller,
    },
    call.mine &&
      open && {
        key: 'w',
        says: 'let it wait, next call',
        group: 'On a call',
        run: () => void moves.letWait(),
      },
    call.mine &&
      open && { key: 'c', says: 'close the call', group: 'On a call', run: () => void moves.wrapUp() },
    call.mine &&
      paused && {
        key: 'r',
        says: 'take the call up again',
        group: 'On a call',
        run: () => void moves.resume(),
      },
  ])

  return (
    <header className={css['strip']}>
      <Link to="/" className={css['press']}>
        <IconArrowLeft size={16} aria-hidden /> Desk
      </Link>
      {call.waitingCalls > 0 && (
        <Link to="/" className={css['press']}>
          <IconHourglassEmpty size={15} aria-hidden /> {call.waitingCalls} waiting
        </Link>
      )}
      <span className={css['separator']} />
      <span className={css['seat']}>
        {open && <span className="liveDot" aria-hidden />}
        <CallTimer openedAt={call.openedAt} endedAt={call.closedAt} />
        {!open && <span className={css['label']}>{stateWords[call.state]}</span>}
        {call.channel !== 'phone' && <span className={css['label']}>{channelWords[call.channel]}</span>}
      </span>
      <span className={css['separator']} />
      {!closed && (
        <>
          <UnstyledButton className={css['press']} aria-keyshortcuts="F4" onClick={openCaller}>
            <IconUser size={15} aria-hidden /> <span className={css['label']}>Caller</span>{' '}
            {callerWords[caller.relationship]} <KeyCap>F4</KeyCap>
          </UnstyledButton>
          <UnstyledButton className={css['press']} aria-keyshortcuts="F2" onClick={otherLanguage}>
            <IconLanguage size={16} aria-hidden /> <span className={css['label']}>Speaks</span>{' '}
            {languageWords[caller.language]} <KeyCap>F2</KeyCap>
          </UnstyledButton>
        </>
      )}
      {caller.interpreter && <span className={css['label']}>interpreter</span>}
      {caller.relay && <span className={css['label']}>relay</span>}
      {caller.unhurried && <span className={css['label']}>more time</span>}
      <span className="grow" />
      {protect(css['press'])}
      {call.mine && open && (
        <>
          <UnstyledButton className={css['press']} aria-keyshortcuts="w" onClick={() => void moves.letWait()}>
            <IconHourglassEmpty size={15} aria-hidden /> Let it wait <KeyCap>w</KeyCap>
          </UnstyledButton>
          <UnstyledButton
            className={`${css['press']} ${css['box']}`}
            aria-keyshortcuts="c"
            onClick={() => void moves.wrapUp()}
          >
            <IconPhoneOff size={15} aria-hidden /> Close call <KeyCap>c</KeyCap>
          </UnstyledButton>
        </>
      )}
      {call.mine && paused && (
        <UnstyledButton
          className={`${css['press']} ${css['light']}`}
          aria-keyshortcuts="r"
          onClick={() => void moves.resume()}
        >
          <IconPhoneIncoming size={15} aria-hidden />{' '}
          {call.state === 'waiting' ? 'Take it up again' : 'Back to the call'} <KeyCap>r</KeyCap>
        </UnstyledButton>
      )}
      <span className={css['gap']} />
      <UnstyledButton
        className={css['press']}
        aria-label="Sign out"
        title="Sign out"
        onClick={() => void signOut()}
      >
        <IconLogout size={16} aria-hidden />
      </UnstyledButton>
      <CallerDialog opened={asked} onClose={() => setAsked(false)} />
      {moves.trouble && (
        <div className={css['stripTrouble']}>
          <TroubleNote trouble={moves.trouble} />
        </div>
      )}
    </header>
  )
}
