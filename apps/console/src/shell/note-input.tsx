import { TextInput } from '@mantine/core'
import { NOTE_MOST, noteFault, noteFaultWords } from '@portal-desk/domain'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'

/** Takes the hand to the note where something is wrong with it, and says what. */
export type NoteField = { tell: () => void }

type Props = {
  label: string
  /** It stands alone, or says what the reason does not. */
  needed: boolean
  note: string
  onChange: (note: string) => void
  field: Ref<NoteField>
  className?: string | undefined
  /** It takes the focus when it appears. */
  takesFocus?: boolean
  /** Enter goes on to the button, and no further; without it Enter sends the form. */
  onEnter?: (field: HTMLElement) => void
}

/** What keeps words that stand alone from being sent. */
export const wordsFault = (written: string) => noteFault(written, true)

/** A few words to colleagues. Nobody hears that they are too few while they still write, only when they would send them. */
export function NoteInput({ label, needed, note, onChange, field, className, takesFocus, onEnter }: Props) {
  const fault = noteFault(note, needed)
  const [told, setTold] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(field, () => ({
    tell: () => {
      setTold(true)
      input.current?.focus()
    },
  }))
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  return (
    <TextInput
      label={label}
      description={`${needed ? 'Ten characters or more, for' : 'For'} colleagues. No dates, numbers or addresses.`}
      ref={input}
      className={className ?? ''}
      value={note}
      maxLength={NOTE_MOST}
      autoComplete="off"
      error={fault && (told || fault !== 'too-short') ? noteFaultWords[fault] : undefined}
      onChange={(event) => {
        setTold(false)
        onChange(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !onEnter) return
        event.preventDefault()
        if (!fault) onEnter(event.currentTarget)
      }}
    />
  )
}
