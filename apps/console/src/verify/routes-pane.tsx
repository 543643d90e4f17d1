import { IconHandFinger, IconId, IconPhoneOutgoing, IconUserQuestion, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { useCallBack, useNumberMatching, useTurned } from '../shell/on-call/checking.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { Check } from './check.ts'
import css from './verify.module.css'

type Props = {
  check: Check
  /** The questions are over: the first open way has the main button. */
  main: boolean
}

/** Ways without questions. Each is ready, or not on this call, and never says why: that would tell what is on file. */
export function RoutesPane({ check, main }: Props) {
  const { callBack, link, photoId } = check.routes
  const { workspace } = useOnCall()
  const calling = useCallBack()
  const matching = useNumberMatching()
  const moves = useCallMoves()
  const [turned, turn] = useTurned()
  const running = callBack === 'running'
  const { override } = check
  const vouches = override !== undefined && override.state !== 'not-needed'
  const asking = turned === 'questions' && !main && !running
  const unverified = workspace.level.level === 'none'
  const toNumber = () => (link === 'running' ? turn('number') : void matching.start())
  useKeys([
    callBack === 'ready' && {
      key: 'b',
      says: 'call back',
      group: 'On a call',
      run: () => void calling.start(),
    },
    link !== 'not-on-this-call' && {
      key: 'm',
      says: 'number to tap on a link',
      group: 'On a call',
      run: toNumber,
    },
    photoId === 'ready' && { key: 'p', says: 'photo ID', group: 'On a call', run: () => turn('photo-id') },
    vouches && { key: 'o', says: 'two people vouch', group: 'On a call', run: () => turn('override') },
    asking &&
      unverified && {
        key: 'x',
        says: 'they cannot answer',
        group: 'On a call',
        run: () => turn('cannot-answer'),
      },
    (turned === 'cannot-answer' || turned === 'override') && {
      key: 'Escape',
      says: 'back to the questions',
      group: 'Anywhere, also while typing',
      run: () => turn('questions'),
    },
  ])

  const step = !main || running || (turned === 'photo-id' && photoId === 'ready') ? undefined : firstOf(check)
  return (
    <Pane
      title={main ? 'Other ways, without questions' : 'Other ways to be sure'}
      meta={main ? undefined : 'press Esc, then the letter'}
    >
      <Way
        letter="b"
        icon={<IconPhoneOutgoing size={17} aria-hidden />}
        name={main ? 'Call back a number on file' : 'Call back'}
        state={running ? 'running' : callBack}
        onTurn={callBack === 'ready' ? () => void calling.start() : undefined}
        line="You hang up and dial a number on file, shown once it starts. Answered there, you can go on."
      >
        {step === 'call-back' && (
          <MainButton means="call back" takeFocus busy={calling.busy} onPress={() => void calling.start()}>
            Start call-back
          </MainButton>
        )}
      </Way>
      <Way
        letter="m"
        icon={<IconHandFinger size={17} aria-hidden />}
        name="Number to tap on a link"
        state={link === 'running' ? 'waiting' : link}
        onTurn={link === 'not-on-this-call' ? undefined : toNumber}
        line={linkLine(check)}
      />
      <Way
        letter="p"
        icon={<IconId size={17} aria-hidden />}
        name="Photo ID"
        state={photoId}
        onTurn={photoId === 'ready' ? () => turn('photo-id') : undefined}
        line="You record the kind of document, never its number. On a phone call, offer a video visit or the front desk."
      >
        {step === 'photo-id' && (
          <MainButton means="photo" takeFocus onPress={() => turn('photo-id')}>
            Record photo ID
          </MainButton>
        )}
      </Way>
      {vouches && (
        <Way
          letter="o"
          icon={<IconUsers size={17} aria-hidden />}
          name="Two people vouch"
          state={override.state === 'ready' ? 'ready' : 'second-person'}
          onTurn={() => turn('override')}
          line="With a second person, where answers cannot decide: standard for this call, both names on record."
        />
      )}
      {unverified && asking && (
        <Way
          letter="x"
          icon={<IconUserQuestion size={17} aria-hidden />}
          name="They can’t answer any of it"
          onTurn={() => turn('cannot-answer')}
          line="Shows what to say and the routes that are left."
        />
      )}
      {step === 'close' && unverified && (
        <div className={css['act']}>
          <MainButton
            means="close"
            takeFocus
            busy={moves.busy}
            onPress={() => void moves.closeAs('verification-failed')}
          >
            Close call: not verified
          </MainButton>
          <p className="sm dim below">
            A supervisor, or the front desk with a photo ID, can still help: say so before you close.
          </p>
        </div>
      )}
      {matching.trouble && <TroubleNote trouble={matching.trouble} />}
      {calling.trouble && !running && <TroubleNote trouble={calling.trouble} />}
      {moves.trouble && <TroubleNote trouble={moves.trouble} />}
    </Pane>
  )
}

const firstOf = ({ routes }: Check): 'call-back' | 'photo-id' | 'close' =>
  routes.callBack === 'ready' ? 'call-back' : routes.photoId === 'ready' ? 'photo-id' : 'close'

/** What the way does, or how the last link ended. */
const linkLine = ({ confirmation }: Check): string =>
  confirmation && confirmation.state !== 'waiting'
    ? confirmation.agent
    : 'You say two digits, they tap them on the page of a link. It looks the same whether or not one could be sent.'

type WayProps = {
  letter: string
  icon: ReactNode
  name: string
  state?: 'ready' | 'running' | 'waiting' | 'second-person' | 'not-on-this-call'
  onTurn?: (() => void) | undefined
  line: string
  children?: ReactNode
}

function Way({ letter, icon, name, state, onTurn, line, children }: WayProps) {
  return (
    <div className={css['way']}>
      <KeyCap>{letter}</KeyCap>
      <div>
        <div className={css['wayHead']}>
          {onTurn ? (
            <button type="button" className={css['wayName']} aria-keyshortcuts={letter} onClick={onTurn}>
              {icon} {name}
            </button>
          ) : (
            <span className={css['wayName']}>
              {icon} {name}
            </span>
          )}
          {state === 'ready' && <StateMark mark="ready">Ready</StateMark>}
          {state === 'running' && <StateMark mark="wait">Calling now</StateMark>}
          {state === 'waiting' && <StateMark mark="wait">Waiting for the tap</StateMark>}
          {state === 'second-person' && <StateMark mark="needs-person">With a second person</StateMark>}
          {state === 'not-on-this-call' && <StateMark mark="not-needed">not on this call</StateMark>}
        </div>
        <p className="sm dim">{line}</p>
        {children && <div className={css['wayAct']}>{children}</div>}
      </div>
    </div>
  )
}
