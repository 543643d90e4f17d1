import type { ReactNode, Ref } from 'react'
import { ids, Why } from '../shell/field.tsx'
import { useWords } from '../shell/language.ts'
import type { TypedDate } from './birth-date.ts'
import { redeemWords } from './words.ts'

type Part = keyof TypedDate
type DateFieldsProps = {
  /** The order people of the language write. */
  order: Part[]
  typed: TypedDate
  onType: (typed: TypedDate) => void
  error: string | undefined
  wrong: Part[]
  /** The date said back, with its month as a word. */
  children: ReactNode
  ref: Ref<HTMLFieldSetElement>
}

/** Three named fields: nobody has to know which number comes first. */
export function DateFields({ order, typed, onType, error, wrong, children, ref }: DateFieldsProps) {
  const t = useWords(redeemWords)
  return (
    <fieldset ref={ref} className={error ? 'wrong' : undefined} aria-describedby="birth-hint">
      <legend className="unseen">{t('birth.title')}</legend>
      <p className="soft" id="birth-hint">
        {t('birth.hint')}
      </p>
      {error && <Why id="birth-why">{error}</Why>}
      <div className="dates">
        {order.map((part) => (
          <div key={part} className={part}>
            <label htmlFor={`birth-${part}`}>{t(`birth.${part}`)}</label>
            <input
              className="input num"
              id={`birth-${part}`}
              autoComplete={`bday-${part}`}
              inputMode={part === 'month' ? 'text' : 'numeric'}
              spellCheck={false}
              // What is pasted may bring blanks; a field as short as a year would keep them and half of the year.
              maxLength={20}
              value={typed[part]}
              onChange={(event) => onType({ ...typed, [part]: event.target.value })}
              aria-invalid={error && wrong.includes(part) ? true : undefined}
              aria-describedby={ids(error !== undefined && 'birth-why')}
            />
          </div>
        ))}
      </div>
      <p className="soft echo" aria-live="polite">
        {children}
      </p>
    </fieldset>
  )
}
