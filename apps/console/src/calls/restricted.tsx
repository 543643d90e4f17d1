import { breakGlass, leaveRecord } from '@portal-desk/contract'
import { BreakGlassReason, breakGlassReasonLabels } from '@portal-desk/domain'
import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useNow } from '../shell/clock.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusGoOf, OneOf } from '../shell/one-of.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { timeLeft } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'
import css from './call-page.module.css'

/** A restricted record: a reason before anything of it is shown, then how long it stays open (edge case 20). */
export function Restricted() {
  const { workspace } = useOnCall()
  const { restricted, call } = workspace
  if (!restricted || !call.mine || call.state === 'closed') return null
  return 'until' in restricted ? <OpenUntil until={restricted.until} /> : <AskReason over={restricted.over} />
}

function AskReason({ over }: { over: boolean }) {
  const { callId } = useOnCall()
  const [reason, setReason] = useState<BreakGlassReason>('patient-on-line')
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const opening = useAction(breakGlass, callChanges)
  const leaving = useAction(leaveRecord, callChanges)
  const trouble = opening.trouble ?? leaving.trouble
  const open = async () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) return field.current?.tell()
    if (await opening.run({ callId }, { reason, note })) focusNextStep()
  }
  const leave = () => void leaving.run({ callId }, {})
  return (
    <Dialog title={over ? 'Time is up on this restricted record' : 'Restricted record'} onClose={leave} firm>
      <p className="sm">
        Say why you need it. It opens for a time, in this call alone, and the privacy officer sees who, when
        and why.
      </p>
      <OneOf
        label="Why do you need it?"
        options={BreakGlassReason.options.map((value) => ({ value, label: breakGlassReasonLabels[value] }))}
        value={reason}
        onChange={setReason}
      />
      <ReasonNote field={field} reason={reason} note={written} onChange={setWritten} onEnter={focusGoOf} />
      <MainButton means="break glass" busy={opening.busy} onPress={() => void open()}>
        Open it with this reason
      </MainButton>
      <button type="button" className="second plain" aria-busy={leaving.busy || undefined} onClick={leave}>
        Leave this record
      </button>
      {trouble && <TroubleNote trouble={trouble} />}
    </Dialog>
  )
}

function OpenUntil({ until }: { until: number }) {
  const { callId } = useOnCall()
  const client = useQueryClient()
  const now = useNow()
  const over = now >= until
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['workspace', callId] })
  }, [over, client, callId])
  return (
    <div className={css['outage']}>
      <IconLock size={16} aria-hidden />
      <span>
        <span className="b">Restricted record.</span> Your time on it: {timeLeft(until, now)} left.
      </span>
    </div>
  )
}
