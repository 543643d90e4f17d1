import css from './audit.module.css'

type Props<V extends string> = {
  /** For whoever does not see the sentence around it. */
  label: string
  /** What stands there while it may be anything. */
  any: string
  options: readonly { value: V; label: string }[]
  value: V | undefined
  onChange: (value: V | undefined) => void
}

/** A word of the sentence that can be another one. */
export function WordSelect<V extends string>({ label, any, options, value, onChange }: Props<V>) {
  return (
    <select
      aria-label={label}
      className={css['word']}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option.value === currentTarget.value)?.value)
      }
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
