import type { ChangeEvent, ComponentProps, ReactNode } from 'react'
import { AlertIcon } from './icons.tsx'

/** What is wrong with a field, between its label and itself. */
export function Why({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="why" id={id}>
      <AlertIcon />
      <span>{children}</span>
    </p>
  )
}

/** Space-separated ids for `aria-describedby`, without those that are not there. */
export const ids = (...list: (string | false | undefined)[]): string | undefined =>
  list.filter(Boolean).join(' ') || undefined

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange'> & {
  id: string
  label: string
  hint?: string
  error: string | undefined
  value: string
  onType: (value: string) => void
}

/** One line of text with its label, hint and error; never a placeholder. For what is not a word, nothing corrects it. */
export function Field({ id, label, hint, error, onType, ...input }: FieldProps) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <Why id={`${id}-why`}>{error}</Why>}
      <input
        className="input"
        id={id}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids(error && `${id}-why`, hint !== undefined && `${id}-hint`)}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onType(event.target.value)}
        {...input}
      />
    </div>
  )
}
