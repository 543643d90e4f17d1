import { Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import css from './one-of.module.css'

type Props<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
  /** Takes the focus where it appears in a dialog that is open already. */
  takeFocus?: boolean
}

/** On to the button of the dialog, where Enter then counts. */
export const focusGoOf = (inside: HTMLElement): void =>
  inside.closest('section')?.querySelector<HTMLElement>('.go')?.focus()

/** One of a short list in a dialog. Enter goes to the button and no further: one slip of it must not do anything. */
export function OneOf<V extends string>({ label, options, value, onChange, takeFocus }: Props<V>) {
  const chosen = useRef<HTMLInputElement>(null)
  const first = options[0]?.value
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new list, not with each choice
  useEffect(() => {
    if (takeFocus) chosen.current?.focus()
  }, [first, takeFocus])
  return (
    <Radio.Group
      label={label}
      className={css['group'] ?? ''}
      value={value}
      onChange={(next) => {
        const option = options.find((one) => one.value === next)
        if (option) onChange(option.value)
      }}
    >
      <div className={css['list']}>
        {options.map((option) => (
          <Radio
            key={option.value}
            ref={option.value === value ? chosen : undefined}
            value={option.value}
            label={option.label}
            data-autofocus={option.value === value || undefined}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              focusGoOf(event.currentTarget)
            }}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
