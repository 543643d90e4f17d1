import { UnstyledButton } from '@mantine/core'
import type { RemedyState } from '@portal-desk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useNow } from '../shell/clock.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { FALL_THROUGH } from '../shell/main-button.tsx'
import { useCallBack } from '../shell/on-call/checking.ts'
import { useKeyLine, useOnCall } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { timeLeft } from '../shell/times.ts'
import css from './remedies.module.css'

/** Taking back belongs to what was just sent, and stands there; freezing stands in the strip, for every step. */
const elsewhere: readonly RemedyState['remedy'][] = [
  'take-back',
  'freeze',
  'flag-call',
  'flag-duplicate',
  'override-check',
]
export const listedRemedies = (all: RemedyState[] | undefined): RemedyState[] =>
  (all ?? []).filter(({ remedy }) => !elsewhere.includes(remedy))

/** Every remedy with its state. They never move: a digit always means the same one, and only opens its detail. */
export function FixPane() {
  const { callId, workspace, chosen, choose, natural } = useOnCall()
  const remedies = listedRemedies(workspace.remedies)
  const list = useRef<HTMLUListElement>(null)
  const calling = useCallBack()
  const focusRow = (place: number) => list.current?.querySelectorAll('button')[place]?.focus()
  const current = Math.max(
    0,
    remedies.findIndex(({ remedy }) => remedy === (chosen ?? workspace.best)),
  )
  useReadAgain(callId, remedies)
  useKeys([
    ...remedies.map(
      ({ key, remedy, label, missing }, i) =>
        key !== '' && {
          key,
          says: label,
          group: 'On a call' as const,
          listedAs: i === 0 ? 'a remedy' : (false as const),
          note: missing[0]?.words.badge ?? 'Ready',
          run: () => {
            choose(remedy)
            focusRow(i)
          },
        },
    ),
    { key: 'ArrowDown', says: 'into the list', group: 'On a call', run: () => focusRow(current) },
    { key: 'f', says: 'remedies', group: 'On a call', run: () => focusRow(current) },
    workspace.verify?.routes.callBack === 'ready' && {
      key: 'b',
      says: 'call back',
      group: 'On a call',
      run: () => void calling.start(),
    },
  ])
  useKeyLine([
    ['Enter', chosen ? 'do the marked step' : 'do what is marked'],
    ['1–9', 'a remedy'],
    ['down', 'into the list'],
    ['s', 'story'],
    ['Escape', natural === 'watch' && !chosen ? 'back to watching' : 'back'],
  ])

  const keys = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = Math.min(remedies.length - 1, Math.max(0, current + by))
    const remedy = remedies[next]?.remedy
    if (remedy) choose(remedy)
    focusRow(next)
  }
  const ready = remedies.filter(({ state }) => state === 'ready').length
  return (
    <Pane title="Fix" flush meta={`${ready} of ${remedies.length} ready`}>
      <ul ref={list} onKeyDown={keys} aria-label="Remedies">
        {remedies.map((state, i) => (
          <Row
            key={state.remedy}
            state={state}
            reachable={i === current}
            best={state.remedy === workspace.best}
            chosen={state.remedy === chosen}
            onChoose={() => choose(state.remedy)}
          />
        ))}
      </ul>
    </Pane>
  )
}

type RowProps = {
  state: RemedyState
  reachable: boolean
  best: boolean
  chosen: boolean
  onChoose: () => void
}

function Row({ state, reachable, best, chosen, onChoose }: RowProps) {
  const look = [
    css['row'],
    chosen && css['chosen'],
    best && css['best'],
    state.state === 'not-needed' && css['off'],
  ]
  const lastPress = useRef(Number.NEGATIVE_INFINITY)
  /** A second press on the chosen row is its step, the main button beside it; a double press is one press. */
  const press = ({ timeStamp }: MouseEvent) => {
    const double = timeStamp - lastPress.current < FALL_THROUGH
    lastPress.current = timeStamp
    if (double) return
    if (chosen) document.querySelector<HTMLButtonElement>('[data-remedy-detail] .go:not(.quiet)')?.click()
    else onChoose()
  }
  return (
    <li>
      <UnstyledButton
        className={look.filter(Boolean).join(' ')}
        tabIndex={reachable ? 0 : -1}
        aria-pressed={chosen}
        aria-keyshortcuts={state.key}
        onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
        onClick={press}
      >
        <span>{state.key && <KeyCap>{state.key}</KeyCap>}</span>
        <span className={css['name']}>{state.label}</span>
        <RemedyMark state={state} best={best} />
      </UnstyledButton>
    </li>
  )
}

/** Ready, or exactly what is missing; a wait counts down. */
export function RemedyMark({ state, best }: { state: RemedyState; best: boolean }) {
  const now = useNow()
  const first = state.missing[0]
  if (state.state === 'ready') return <StateMark mark="ready">{best ? 'Ready, best now' : 'Ready'}</StateMark>
  const until = first?.refusal.until
  const asked = first?.refusal.code === 'approval-pending'
  const counts = state.state === 'wait' || asked
  const soon = counts && until !== undefined && until > now && until - now < 3_600_000
  return (
    <StateMark mark={state.state}>
      {soon ? `${asked ? 'Waiting' : 'Wait'} ${timeLeft(until, now)}` : (first?.words.badge ?? 'Not needed')}
    </StateMark>
  )
}

/** Reads the call again at the moment a wait is over. */
function useReadAgain(callId: string, remedies: RemedyState[]): void {
  const client = useQueryClient()
  const now = useNow()
  const over = remedies.flatMap(({ missing }) => missing).some(({ refusal }) => isOver(refusal.until, now))
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['workspace', callId] })
  }, [over, client, callId])
}
const isOver = (until: number | undefined, now: number): boolean => until !== undefined && until <= now
