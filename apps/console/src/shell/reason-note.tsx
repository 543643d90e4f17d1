import { noteFault } from '@portal-desk/domain'
import { type Ref, useState } from 'react'
import { type NoteField, NoteInput } from './note-input.tsx'
import css from './reason-note.module.css'

type Props = {
  /** *Other* says nothing by itself. */
  reason: string | undefined
  note: string
  onChange: (note: string) => void
  field: Ref<NoteField>
  /** Enter goes on to the button, and no further. */
  onEnter: (field: HTMLElement) => void
}

/** What may be sent with a reason; with a fault nothing is. */
export function givenNote(reason: string | undefined, note: string) {
  const fault = noteFault(note, reason === 'other')
  return { fault, note: note.trim() || undefined }
}

/** A few words beside a reason, for colleagues: asked for with *other*, offered with any (console-words §6). */
export function ReasonNote({ reason, note, ...rest }: Props) {
  const needed = reason === 'other'
  const [wanted, setWanted] = useState(false)
  if (!needed && !wanted && note === '')
    return (
      <button type="button" className={`second plain ${css['add']}`} onClick={() => setWanted(true)}>
        Add a note
      </button>
    )
  return (
    <NoteInput
      {...rest}
      label={needed ? 'What is it?' : 'Note'}
      needed={needed}
      className={css['field']}
      note={note}
      takesFocus={wanted}
    />
  )
}
