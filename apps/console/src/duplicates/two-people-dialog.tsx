import { Radio } from '@mantine/core'
import { TwoPeopleReason, twoPeopleReasonLabels } from '@portal-desk/domain'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { givenNote, type NoteField, ReasonNote } from '../shell/reason-note.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './duplicates.module.css'

type Props = {
  busy: boolean
  trouble: Trouble | undefined
  onDecide: (reason: TwoPeopleReason, note: string | undefined) => void
  onClose: () => void
}

const focusGo = (inside: HTMLElement): void =>
  inside.closest('section')?.querySelector<HTMLElement>('.go')?.focus()
/** Enter goes to the button and no further: one slip of it must not decide anything. */
function toGo(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault()
  focusGo(event.currentTarget)
}

/** Why they are two people: it sticks, so it is asked once, with its reason. */
export function TwoPeopleDialog({ busy, trouble, onDecide, onClose }: Props) {
  const [reason, setReason] = useState<TwoPeopleReason>('twins')
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const decide = () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.focus()
    else onDecide(reason, note)
  }
  return (
    <Dialog title="Not the same person?" onClose={onClose}>
      <p className="sm">Both records stay as they are, and matching does not ask about them again.</p>
      <Radio.Group
        label="How do you know?"
        value={reason}
        onChange={(value) => setReason(TwoPeopleReason.parse(value))}
      >
        <div className={css['reasons']}>
          {TwoPeopleReason.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={twoPeopleReasonLabels[option]}
              data-autofocus={option === reason || undefined}
              onKeyDown={(event) => event.key === 'Enter' && toGo(event)}
            />
          ))}
        </div>
      </Radio.Group>
      <ReasonNote field={field} reason={reason} note={written} onChange={setWritten} onEnter={focusGo} />
      <MainButton means="decide" busy={busy} onPress={decide}>
        They are two people
      </MainButton>
      {trouble && <TroubleNote trouble={trouble} />}
    </Dialog>
  )
}
