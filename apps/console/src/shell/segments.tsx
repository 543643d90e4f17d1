import css from './segments.module.css'

type Props<V extends string> = {
  /** What is chosen, for whoever hears the page. */
  legend: string
  options: Readonly<Record<V, string>>
  value: V
  onChange: (value: V) => void
  /** The tongue of each word, where they are names of languages. */
  langs?: boolean
}

/** A few ways to see the same place, one of them at a time. */
export function Segments<V extends string>({ legend, options, value, onChange, langs }: Props<V>) {
  return (
    <fieldset className={css['segments']}>
      <legend className="sr">{legend}</legend>
      {(Object.keys(options) as V[]).map((one) => (
        <button
          key={one}
          type="button"
          lang={langs ? one : undefined}
          aria-pressed={one === value}
          onClick={() => onChange(one)}
        >
          {options[one]}
        </button>
      ))}
    </fieldset>
  )
}
