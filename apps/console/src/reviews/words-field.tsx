import { TextInput } from '@mantine/core'
import { NOTE_MOST, noteFault, noteFaultWords } from '@portal-desk/domain'
import type { Ref } from 'react'
import css from './reviews.module.css'

/** What keeps these words from being sent. */
export const wordsFault = (written: string) => noteFault(written, true)

type Props = { field: Ref<HTMLInputElement>; label: string; value: string; onChange: (value: string) => void }

/** A few words to a colleague, of which nothing belongs to a chart. */
export function WordsField({ field, label, value, onChange }: Props) {
  const fault = wordsFault(value)
  return (
    <TextInput
      ref={field}
      className={css['words'] ?? ''}
      label={label}
      description="Ten characters or more, for colleagues. No dates, numbers or addresses."
      value={value}
      maxLength={NOTE_MOST}
      autoComplete="off"
      error={fault && fault !== 'too-short' ? noteFaultWords[fault] : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
