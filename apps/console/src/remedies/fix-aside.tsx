import { NativeSelect } from '@mantine/core'
import type { RemedyState } from '@portal-desk/contract'
import type { PhoneUse } from '@portal-desk/domain'
import { IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { NoteField } from '../shell/note-input.tsx'
import { useKept, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { ReasonNote } from '../shell/reason-note.tsx'
import { RemedyMark } from './fix-pane.tsx'
import { focusMainOf } from './focus-main-of.ts'
import { loadCodeScreen } from './load-code-screen.ts'
import { MissingList } from './missing-list.tsx'
import { PhoneUseField } from './phone-use-field.tsx'
import { ProofCall } from './proof-call.tsx'
import css from './remedies.module.css'
import { reasonFromCause, saidFor } from './remedy-input.ts'
import { SaidWords } from './said-words.tsx'
import { StepButton } from './step-button.tsx'
import { mayAsk, useDone, useRemedyStep } from './use-remedy-step.ts'
import { Withdraw } from './withdraw.tsx'

/** The right column beside the remedies: the story, or the detail of the chosen one. */
export function FixAside({ story, recent }: { story: ReactNode; recent: ReactNode }) {
  const { workspace, chosen } = useOnCall()
  const state = workspace.remedies?.find(({ remedy }) => remedy === chosen)
  return state ? <RemedyDetail key={state.remedy} state={state} recent={recent} /> : story
}

/** What it does, what is missing, and the missing step as the button. */
export function RemedyDetail({ state, recent }: { state: RemedyState; recent: ReactNode }) {
  const { workspace } = useOnCall()
  const [picked, setPicked] = useState<string>()
  const [written, setWritten] = useState<string>()
  const asks = saidFor(state.remedy)
  const [typed, setTyped] = useState<string>()
  const [kept, keepTyped] = useKept<string | undefined>(`said ${state.remedy}`, undefined)
  const [said, setSaid] = asks?.kept ? [kept, keepTyped] : [typed, setTyped]
  const [use, setUse] = useKept<PhoneUse>('phone use', 'mobile')
  const proof = state.remedy === 'start-phone-change' ? workspace.proofCall : undefined
  const list = useRef<HTMLSelectElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const noteField = useRef<NoteField>(null)
  const { reasons } = state
  const reason = picked ?? state.approval?.reason ?? reasonFromCause(state.remedy, workspace.causes)
  const note = written ?? state.approval?.note ?? ''
  const act = useRemedyStep(state, {
    reason,
    note,
    said,
    use,
    onMissing: (what) =>
      what === 'note' ? noteField.current?.tell() : { reason: list, said: field }[what].current?.focus(),
  })
  const [last, setLast] = useDone()
  const asked = state.state === 'ready' || (asks?.kept && mayAsk(state)) ? asks : undefined
  const done = last?.remedy === state.remedy && (state.state !== 'ready' || asked) ? last : undefined
  const over = done !== undefined && !asked
  useSaying(proof ? undefined : (done?.say ?? state.say))
  const isOver = over && asks?.kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed for it has gone where it belongs
  useEffect(() => {
    if (isOver) keepTyped(undefined)
  }, [isOver])
  useEffect(() => {
    if (state.remedy === 'issue-temporary-login') void loadCodeScreen().catch(() => undefined)
  }, [state.remedy])
  // Opened by the next action, which asks for the reason: the list of reasons is where the hand goes on.
  useEffect(() => {
    if (!(document.activeElement instanceof HTMLElement)) return
    const from = document.activeElement
    if (from === document.body || from.matches('.go')) (list.current ?? field.current)?.focus()
  }, [])
  return (
    <Pane
      title={state.label}
      big
      sunk
      meta={<RemedyMark state={state} best={state.remedy === workspace.best} />}
    >
      <div data-remedy-detail>
        {done ? (
          <p className="note">
            <IconCircleCheck size={18} className="ok" aria-hidden />
            <span>{done.done}</span>
          </p>
        ) : (
          <p className="sm">{state.does}</p>
        )}
        {proof && <ProofCall proof={proof} />}
        {!over && !proof && <MissingList missing={state.missing} />}
        {reasons.length > 0 && (state.state === 'ready' || mayAsk(state)) && (
          <NativeSelect
            ref={list}
            label="Reason"
            className={css['reason']}
            value={reason ?? ''}
            onChange={(event) => setPicked(event.currentTarget.value || undefined)}
            onKeyDown={(event) => {
              // On to the button and no further: the same Enter may have closed the list of reasons.
              if (event.key !== 'Enter' || !reason) return
              event.preventDefault()
              focusMainOf(event.currentTarget)
            }}
          >
            {!reason && <option value="">Choose one</option>}
            {reasons.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </NativeSelect>
        )}
        {reason && reasons.length > 0 && (state.state === 'ready' || mayAsk(state)) && (
          <ReasonNote
            field={noteField}
            reason={reason}
            note={note}
            onChange={setWritten}
            onEnter={focusMainOf}
          />
        )}
        {asked && (
          <SaidWords
            field={field}
            label={asked.label}
            value={said ?? ''}
            onChange={(typed) => {
              setLast(undefined)
              setSaid(typed)
            }}
          />
        )}
        {asked?.uses && <PhoneUseField value={use} onChange={setUse} />}
        {(proof ? proof.missing.length > 0 : !over) && <StepButton act={act} takeFocus />}
        {state.approval?.state === 'requested' && <Withdraw approvalId={state.approval.id} />}
      </div>
      <hr className="rule" />
      {recent}
    </Pane>
  )
}
