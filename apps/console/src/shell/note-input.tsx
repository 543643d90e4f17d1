import { TextInput } from '@mantine/core'
import { NOTE_MOST, type NoteFault, noteFault, noteFaultWords } from '@portal-desk/domain'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'

/** Takes the hand to the note where something is wrong with it, and says what. */
export type NoteField = { tell: () => void }

/** What a note that stands alone is like. */
export const FOR_COLLEAGUES = 'Ten characters or more, for colleagues. No dates, numbers or addresses.'

type Props = {
  label: string
  description: string
  note: string
  onChange: (note: string) => void
  fault: NoteFault | undefined
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
export function NoteInput({ note, onChange, fault, field, className, takesFocus, onEnter, ...said }: Props) {
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
      {...said}
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
