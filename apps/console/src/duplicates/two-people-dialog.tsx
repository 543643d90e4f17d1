import { TwoPeopleReason, twoPeopleReasonLabels } from '@portal-desk/domain'
import { useRef, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { focusGoOf, OneOf } from '../shell/one-of.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

type Props = {
  busy: boolean
  trouble: Trouble | undefined
  onDecide: (reason: TwoPeopleReason, note: string | undefined) => void
  onClose: () => void
}

/** Why they are two people: it sticks, so it is asked once, with its reason. */
export function TwoPeopleDialog({ busy, trouble, onDecide, onClose }: Props) {
  const [reason, setReason] = useState<TwoPeopleReason>('twins')
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const decide = () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.tell()
    else onDecide(reason, note)
  }
  return (
    <Dialog title="Not the same person?" onClose={onClose}>
      <p className="sm">Both records stay as they are, and matching does not ask about them again.</p>
      <OneOf
        label="How do you know?"
        options={TwoPeopleReason.options.map((value) => ({ value, label: twoPeopleReasonLabels[value] }))}
        value={reason}
        onChange={setReason}
      />
      <ReasonNote field={field} reason={reason} note={written} onChange={setWritten} onEnter={focusGoOf} />
      <MainButton means="decide" busy={busy} onPress={decide}>
        They are two people
      </MainButton>
      {trouble && <TroubleNote trouble={trouble} />}
    </Dialog>
  )
}
