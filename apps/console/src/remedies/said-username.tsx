import { TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { focusMainOf } from './focus-main-of.ts'
import css from './remedies.module.css'

type Props = { field: Ref<HTMLInputElement>; value: string; onChange: (typed: string) => void }

/** The username as the caller says it. No browser may keep it or mend its spelling. */
export function SaidUsername({ field, value, onChange }: Props) {
  return (
    <TextInput
      ref={field}
      label="Username the caller says"
      className={css['reason']}
      value={value}
      maxLength={64}
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
