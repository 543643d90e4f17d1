import { type ConsolidationDone, undoConsolidation } from '@portal-desk/contract'
import { UndoConsolidationReason, undoConsolidationReasonLabels } from '@portal-desk/domain'
import { useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { focusGoOf, OneOf } from '../shell/one-of.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { PasswordAgain } from './password-again.tsx'

/** Asks why, says what comes back and what does not, and makes two logins of one again. */
export function UndoConsolidation({ done, onClose }: { done: ConsolidationDone; onClose: () => void }) {
  const [reason, setReason] = useState<UndoConsolidationReason>('wrong-pair')
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const action = useAction(undoConsolidation, () => [['duplicates']])
  const announce = useAnnounce()
  const undo = async () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) return field.current?.tell()
    const answer = await action.run({ consolidationId: done.id }, { reason, note })
    if (!answer) return
    announce(answer.done)
    onClose()
  }
  const asking = action.trouble?.refusal?.code === 'reauthenticate'
  if (asking) return <PasswordAgain action={action} onAgain={() => void undo()} onLeave={onClose} />
  return (
    <Dialog title="Two logins again?" onClose={onClose}>
      <p className="sm">
        “{done.retired}” works again exactly as before, with its own password. Links and sessions that ended
        stay ended; “{done.survivor}” is not touched. No mail is sent to the patient.
      </p>
      <OneOf
        label="Why?"
        options={UndoConsolidationReason.options.map((value) => ({
          value,
          label: undoConsolidationReasonLabels[value],
        }))}
        value={reason}
        onChange={setReason}
      />
      <ReasonNote field={field} reason={reason} note={written} onChange={setWritten} onEnter={focusGoOf} />
      <MainButton means="undo" busy={action.busy} onPress={() => void undo()}>
        Make two logins again
      </MainButton>
      <PasswordAgain action={action} onAgain={() => void undo()} />
    </Dialog>
  )
}
