import { Radio, UnstyledButton } from '@mantine/core'
import { type ApprovalRequest, settleApproval } from '@portal-desk/contract'
import { DenialReason, denialReasonLabels } from '@portal-desk/domain'
import { useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import type { NoteField } from '../shell/note-input.tsx'
import css from '../shell/queue.module.css'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Yes, or no with its reason. The letters only move the focus: a stray key must not grant. */
export function AnswerRequest({ request }: { request: ApprovalRequest }) {
  const [denying, setDenying] = useState(false)
  const [reason, setReason] = useState<DenialReason>()
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const yes = useRef<HTMLButtonElement>(null)
  const no = useRef<HTMLButtonElement>(null)
  const action = useAction(settleApproval, () => [['approvals']])
  const announce = useAnnounce()
  useKeys([
    { key: 'y', says: 'to approve', group: 'Go to', run: () => yes.current?.focus() },
    { key: 'x', says: 'to deny', group: 'Go to', run: () => no.current?.focus() },
  ])
  const settle = async (body: Parameters<typeof action.run>[1]) => {
    const done = await action.run({ approvalId: request.id }, body)
    if (done) announce(done.done)
  }
  const sayNo = (reason: DenialReason) => {
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.tell()
    else void settle({ verdict: 'deny', reason, note })
  }
  return (
    <div className={css['answer']}>
      {denying && (
        <Radio.Group
          label={`What does ${request.askedBy} need to know?`}
          value={reason ?? ''}
          onChange={(value) => setReason(DenialReason.parse(value))}
        >
          <div className={css['choices']}>
            {DenialReason.options.map((option) => (
              <Radio key={option} value={option} label={denialReasonLabels[option]} />
            ))}
          </div>
        </Radio.Group>
      )}
      {denying && reason && (
        <ReasonNote
          field={field}
          reason={reason}
          note={written}
          onChange={setWritten}
          onEnter={() => no.current?.focus()}
        />
      )}
      <div className={css['acts']}>
        {!denying && (
          <UnstyledButton
            ref={yes}
            className="go"
            aria-busy={action.busy || undefined}
            onClick={() => !action.busy && void settle({ verdict: 'approve' })}
          >
            <span className="goLabel">Approve this</span> <KeyCap>y</KeyCap>
          </UnstyledButton>
        )}
        <button
          ref={no}
          type="button"
          className="second plain"
          disabled={action.busy || (denying && !reason)}
          onClick={() => {
            if (!denying) setDenying(true)
            else if (reason) sayNo(reason)
          }}
        >
          {denying ? 'Say no' : 'Deny'} <KeyCap>x</KeyCap>
        </button>
        {denying && (
          <button type="button" className="second plain" onClick={() => setDenying(false)}>
            Back
          </button>
        )}
      </div>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
