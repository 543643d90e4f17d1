import { TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { focusMainOf } from './focus-main-of.ts'
import css from './remedies.module.css'

type Props = {
  field: Ref<HTMLInputElement>
  label: string
  value: string
  onChange: (typed: string) => void
}

/** What the caller says, as it is heard. No browser may keep it or mend its spelling. */
export function SaidWords({ field, label, value, onChange }: Props) {
  return (
    <TextInput
      ref={field}
      label={label}
      className={css['reason']}
      value={value}
      maxLength={254}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !value.trim()) return
        event.preventDefault()
        focusMainOf(event.currentTarget)
      }}
    />
  )
}
