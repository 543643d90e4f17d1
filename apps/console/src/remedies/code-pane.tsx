import { capital, codeGroupLine, codeGroups } from '@portal-desk/domain'
import { IconEyeOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useNow, useZone } from '../shell/clock.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { type ShownCode, useShownCode } from '../shell/on-call/shown-code.ts'
import { usePronoun } from '../shell/on-call/use-pronoun.ts'
import { Pane } from '../shell/pane.tsx'
import { useSession } from '../shell/session.tsx'
import { timeLeft, untilWords } from '../shell/times.ts'
import css from './code.module.css'
import { CodeGroup } from './code-group.tsx'

const DOOR = { en: 'I have a code from the clinic', es: 'Tengo un código de la clínica' }
const LAST = 4

/** The code, read out one group at a time. Hidden once the caller has it, and by itself once it was typed or ended. */
export function CodePane({ shown }: { shown: ShownCode }) {
  const { workspace, show } = useOnCall()
  const [, setShown] = useShownCode()
  const { watch, call } = workspace
  const { code, group, until, loginId, before } = shown
  const groups = codeGroups(code)
  const say = (next: number) => setShown({ ...shown, group: Math.min(LAST, Math.max(0, next)) })
  const hide = () => {
    setShown(undefined)
    show(undefined)
  }
  const over =
    useNow() >= until ||
    (watch?.linkId === loginId &&
      watch.steps.some(
        ({ step, state }) => state === 'stopped' || (step === 'code-typed' && state === 'done'),
      ))
  // biome-ignore lint/correctness/useExhaustiveDependencies: hidden when it is over
  useEffect(() => {
    if (over) hide()
  }, [over])
  useSaying(
    group === 0 ? before : codeGroupLine(groups[group - 1] ?? ''),
    group === 0 ? undefined : `group ${group} of ${LAST}`,
  )
  useKeys([
    { key: 'ArrowRight', says: 'next group', group: 'On a call', run: () => say(group + 1) },
    { key: 'ArrowLeft', says: 'group before', group: 'On a call', run: () => say(group - 1) },
    { key: 'Escape', says: 'hide the code', group: 'Anywhere, also while typing', run: hide },
  ])
  useKeyLine([
    ['right', 'next group'],
    ['left', 'group before'],
    ['Escape', 'hide the code'],
  ])
  const { subject, s, has } = usePronoun()
  const gotIt = `${capital(subject)} ${has} it, hide the code`
  return (
    <Pane
      title="Temporary login"
      meta={
        <span className={css['once']}>
          <IconEyeOff size={15} aria-hidden />
          shown once, on this screen only
        </span>
      }
    >
      <Head until={until} />
      <p className="below">
        <span className="dim">{`${capital(subject)} type${s} it at `}</span>
        <PortalName /> <span className="dim">under</span> <b lang={call.language}>{DOOR[call.language]}</b>
        {call.language !== 'en' && <span className="dim"> ({DOOR.en})</span>}
      </p>
      <ol className={css['groups']}>
        {groups.map((digits, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <CodeGroup key={i} digits={digits} nth={i + 1} saying={group} />
        ))}
      </ol>
      <div className={css['acts']}>
        <MainButton
          means={group < LAST ? 'read the code' : 'hide the code'}
          takeFocus="from-anywhere"
          onPress={group < LAST ? () => say(group + 1) : hide}
        >
          {group === 0 ? 'First group' : group < LAST ? 'Next group' : gotIt}
        </MainButton>
        {group < LAST && (
          <button type="button" className="second" onClick={hide}>
            {gotIt} <KeyCap>Escape</KeyCap>
          </button>
        )}
      </div>
      <Never />
    </Pane>
  )
}

function Head({ until }: { until: number }) {
  const now = useNow()
  const zone = useZone()
  return (
    <div className={css['head']}>
      <h3 className="headline">Read it out, one group at a time</h3>
      <span className="sm">
        <b>{timeLeft(until, now)}</b>{' '}
        <span className="dim">left to use it, {untilWords(until, now, zone)}</span>
      </span>
    </div>
  )
}

const PortalName = () => {
  const { clinic } = useSession()
  return <b>{clinic.portalOrigin.replace(/^https?:\/\//, '')}</b>
}

function Never() {
  const { object, their } = usePronoun()
  return (
    <dl className="facts">
      <div>
        <dt>What it opens</dt>
        <dd>Only the choose-a-password page, after {their} birth date. With or without spaces, both work.</dd>
      </div>
      <div>
        <dt>Please never</dt>
        <dd>leave it on voicemail, write it down, or ask {object} to read it back.</dd>
      </div>
    </dl>
  )
}
