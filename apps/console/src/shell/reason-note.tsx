import { TextInput } from '@mantine/core'
import { NOTE_MOST, noteFault, noteFaultWords } from '@portal-desk/domain'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import css from './reason-note.module.css'

/** Takes the hand to the note where something is wrong with it. */
export type NoteField = { focus: () => void }
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
export function ReasonNote({ reason, note, onChange, field, onEnter }: Props) {
  const needed = reason === 'other'
  const [wanted, setWanted] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(field, () => ({ focus: () => input.current?.focus() }))
  useEffect(() => {
    if (wanted) input.current?.focus()
  }, [wanted])
  if (!needed && !wanted && note === '')
    return (
      <button type="button" className={`second plain ${css['add']}`} onClick={() => setWanted(true)}>
        Add a note
      </button>
    )
  const fault = noteFault(note, needed)
  return (
    <TextInput
      ref={input}
      label={needed ? 'What is it?' : 'Note'}
      description={
        needed
          ? 'Ten characters or more, for colleagues. No dates, numbers or addresses.'
          : 'For colleagues. No dates, numbers or addresses.'
      }
      className={css['field'] ?? ''}
      value={note}
      maxLength={NOTE_MOST}
      autoComplete="off"
      error={fault && fault !== 'too-short' ? noteFaultWords[fault] : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        if (!fault) onEnter(event.currentTarget)
      }}
    />
  )
}
