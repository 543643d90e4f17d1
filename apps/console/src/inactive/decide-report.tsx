import { UnstyledButton } from '@mantine/core'
import { type AnswerOf, type getInactiveReport, settleInactive, undoInactive } from '@portal-desk/contract'
import { SetAsideReason, setAsideReasonLabels } from '@portal-desk/domain'
import { useRef } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import css from '../shell/queue.module.css'
import { ReasonForm } from '../shell/reason-form.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useOpenForm } from '../shell/use-open-form.ts'

type Props = { reportId: string; may: AnswerOf<typeof getInactiveReport>['may'] }
const changes = () => [['inactive'], ['approvals']] as const

/** Confirm, set aside, put back, or leave as it is. The letters only move the focus: a stray key must not close a login. */
export function DecideReport({ reportId, may }: Props) {
  const { open, show, close, place } = useOpenForm<'dismiss'>()
  const yes = useRef<HTMLButtonElement>(null)
  const no = useRef<HTMLButtonElement>(null)
  const settle = useAction(settleInactive, changes)
  const undo = useAction(undoInactive, changes)
  const announce = useAnnounce()
  const busy = settle.busy || undo.busy
  const trouble = settle.trouble ?? undo.trouble
  const mayDo = (choice: Props['may'][number]) => may.includes(choice)
  useKeys([
    mayDo('confirm') && { key: 'y', says: 'to confirm', group: 'Go to', run: () => yes.current?.focus() },
    mayDo('undo') && { key: 'y', says: 'to put it back', group: 'Go to', run: () => yes.current?.focus() },
    mayDo('dismiss') && { key: 'x', says: 'to set it aside', group: 'Go to', run: () => no.current?.focus() },
    mayDo('keep') && { key: 'x', says: 'to leave it', group: 'Go to', run: () => no.current?.focus() },
  ])
  const say = (answer: { done: string } | undefined) => {
    if (answer) announce(answer.done)
    return answer !== undefined
  }
  const decide = async (body: Parameters<typeof settle.run>[1]) => say(await settle.run({ reportId }, body))
  const putBack = async () => say(await undo.run({ reportId }, {}))
  if (open)
    return (
      <div ref={place} className={css['answer']}>
        {/* Whoever reported it reads the reason. */}
        <ReasonForm
          draft={`why report ${reportId} is set aside`}
          busy={busy}
          question="Why is nothing done?"
          reasons={SetAsideReason.options}
          labels={setAsideReasonLabels}
          act="Set aside"
          onBack={close}
          onGive={(reason, note) => decide({ verdict: 'dismiss', reason, note })}
        />
        {trouble && <TroubleNote trouble={trouble} />}
      </div>
    )
  return (
    <div ref={place} className={css['answer']}>
      <div className={css['acts']}>
        {mayDo('confirm') && (
          <UnstyledButton
            ref={yes}
            className="go"
            aria-busy={busy || undefined}
            onClick={() => !busy && void decide({ verdict: 'confirm' })}
          >
            <span className="goLabel">Confirm: switch it off</span> <KeyCap>y</KeyCap>
          </UnstyledButton>
        )}
        {mayDo('undo') && (
          <UnstyledButton
            ref={yes}
            className="go"
            aria-busy={busy || undefined}
            onClick={() => !busy && void putBack()}
          >
            <span className="goLabel">Put it back</span> <KeyCap>y</KeyCap>
          </UnstyledButton>
        )}
        {mayDo('dismiss') && (
          <button
            ref={no}
            type="button"
            className="second plain"
            data-opens="dismiss"
            onClick={() => show('dismiss')}
          >
            Set aside <KeyCap>x</KeyCap>
          </button>
        )}
        {mayDo('keep') && (
          <button
            ref={no}
            type="button"
            className="second plain"
            onClick={() => !busy && void decide({ verdict: 'keep' })}
          >
            Leave it closed <KeyCap>x</KeyCap>
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
