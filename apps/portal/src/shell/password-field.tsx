import { type ReactNode, type Ref, useState } from 'react'
import { ids, Why } from './field.tsx'
import { useWords } from './language.ts'
import { shellWords } from './words.ts'

type PasswordProps = {
  id: string
  label: string
  value: string
  onType: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  error: string | undefined
  /** Ids of what also says something about it: the strength, the rules. */
  describedBy?: string
  /** Stands under the field, beside the button on a phone. */
  below?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** A password with Show and Hide; pasting and password managers work, and nothing cuts it off (P4). */
export function PasswordField({ id, label, value, onType, autoComplete, error, ...rest }: PasswordProps) {
  const { describedBy, below, ref } = rest
  const t = useWords(shellWords)
  const [shown, setShown] = useState(false)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {error && <Why id={`${id}-why`}>{error}</Why>}
      <div className={below === undefined ? 'with' : 'with long'}>
        <input
          ref={ref}
          className="input"
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onType(event.target.value)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={ids(error && `${id}-why`, describedBy)}
        />
        <button
          type="button"
          className="btn side peek"
          aria-controls={id}
          aria-label={t(shown ? 'all.hideName' : 'all.showName')}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'all.hide' : 'all.show')}
        </button>
        {below !== undefined && <div className="below">{below}</div>}
      </div>
    </div>
  )
}
