import type { Watch } from '@portal-desk/contract'
import { type MailboxKind, mailboxWords } from '@portal-desk/domain'
import { useState } from 'react'
import { useLiveness } from '../api/live.tsx'
import { serverNow } from '../api/server-time.ts'
import { useNow } from '../shell/clock.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { useLetter } from '../shell/on-call/letter.ts'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { usePronoun } from '../shell/on-call/use-pronoun.ts'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { FindMail } from './find-mail.tsx'
import { Steps } from './steps.tsx'
import { TakeBack } from './take-back.tsx'
import css from './watch.module.css'

/** What became of what was sent, live, and what to do meanwhile. */
export function WatchPane() {
  const { workspace, view } = useOnCall()
  const { watch } = workspace
  const liveness = useLiveness()
  const [mailbox, setMailbox] = useState<{ linkId: string; kind: MailboxKind }>()
  const waits =
    watch?.way === 'mail' && watch.steps.some(({ step, state }) => step === 'opened' && state === 'now')
  const asked = waits && mailbox?.linkId === watch.linkId ? mailbox.kind : undefined
  useSaying(asked ? mailboxWords[asked].say : watch?.say)
  if (!watch || view !== 'watch') return null
  return (
    <Pane
      title={watch.way === 'code' ? watch.what : 'On its way'}
      meta={liveness === 'live' ? 'live' : 'not live'}
    >
      <h3 className={`headline ${css['head']}`}>{watch.headline}</h3>
      <Steps watch={watch} />
      {waits && (
        <FindMail kind={asked} onChange={(kind) => setMailbox(kind && { linkId: watch.linkId, kind })} />
      )}
      <hr className="rule" />
      <Acts watch={watch} />
    </Pane>
  )
}

function Acts({ watch }: { watch: Watch }) {
  const { workspace, show } = useOnCall()
  const [takingBack, setTakingBack] = useState(false)
  const moves = useCallMoves()
  const { subject, s } = usePronoun()
  useNow(5000)
  const stopped = watch.steps.some(({ state }) => state === 'stopped')
  const onLine = workspace.call.state === 'open'
  const { mine } = workspace.call
  const canTakeBack = mine && watch.takeBackUntil !== undefined && watch.takeBackUntil > serverNow()
  useKeys([
    { key: 'f', says: 'other remedies', group: 'On a call', run: () => show('fix') },
    canTakeBack && {
      key: 'u',
      says: 'take the link back',
      group: 'On a call',
      run: () => setTakingBack(true),
    },
  ])
  useKeyLine([
    ...(onLine
      ? ([['w', 'let it wait, take the next call']] as const)
      : ([['r', 'take the call up again']] as const)),
    ['f', 'other remedies'],
    ...(canTakeBack ? ([['u', 'take the link back']] as const) : []),
    ['Escape', 'back'],
  ])

  if (takingBack && canTakeBack)
    return <TakeBack linkId={watch.linkId} onLeave={() => setTakingBack(false)} />
  return (
    <>
      <div className={css['acts']}>
        {mine && <Main watch={watch} stopped={stopped} onLine={onLine} moves={moves} />}
        {canTakeBack && (
          <button
            type="button"
            className="second plain"
            aria-keyshortcuts="u"
            onClick={() => setTakingBack(true)}
          >
            Take the link back <KeyCap>u</KeyCap>
          </button>
        )}
      </div>
      {moves.trouble && <TroubleNote trouble={moves.trouble} />}
      {!watch.signedIn && !stopped && onLine && (
        <p className="xs dim below">
          When {subject} sign{s} in, “Close call: resolved” appears here and Enter does it.
        </p>
      )}
    </>
  )
}

type MainProps = { watch: Watch; stopped: boolean; onLine: boolean; moves: ReturnType<typeof useCallMoves> }

function Main({ watch, stopped, onLine, moves }: MainProps) {
  const { show } = useOnCall()
  const letter = useLetter()
  if (watch.signedIn)
    return (
      <MainButton means="resolved" takeFocus busy={moves.busy} onPress={() => void moves.closeAs('resolved')}>
        Close call: resolved
      </MainButton>
    )
  if (letter.waits && onLine)
    return letter.opened ? (
      <>
        <MainButton
          means="letter made"
          takeFocus
          busy={moves.busy}
          onPress={() => void moves.closeAs('sent-and-waiting')}
        >
          Close call: letter made
        </MainButton>
        <button type="button" className="second plain" onClick={letter.open}>
          Open the letter again
        </button>
      </>
    ) : (
      <MainButton means="open the letter" takeFocus onPress={letter.open}>
        Open the letter, and print it
      </MainButton>
    )
  if (!onLine)
    return (
      <MainButton means="resume" takeFocus busy={moves.busy} onPress={() => void moves.resume()}>
        Take the call up again
      </MainButton>
    )
  if (stopped)
    return (
      <MainButton means="other way" takeFocus onPress={() => show('fix')}>
        Choose another way
      </MainButton>
    )
  return (
    <MainButton means="wait" quiet takeFocus busy={moves.busy} onPress={() => void moves.letWait()}>
      Let it wait, next call <KeyCap>w</KeyCap>
    </MainButton>
  )
}
