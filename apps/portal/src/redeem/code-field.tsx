import { type ChangeEvent, useLayoutEffect, useRef } from 'react'
import { ids, Why } from '../shell/field.tsx'
import { useWords } from '../shell/language.ts'
import { CODE_LENGTH, caretAfter, digitsOf, hasLetters, inGroups, SHORT_CODE_LENGTH } from './code-digits.ts'
import { codeWords } from './code-words.ts'

type CodeFieldProps = {
  digits: string
  onType: (digits: string, letters: boolean) => void
  error: string | undefined
}

/** One field for the digits of either kind of code: it sets the blanks itself, and says how many are there. */
export function CodeField({ digits, onType, error }: CodeFieldProps) {
  const t = useWords(codeWords)
  const field = useRef<HTMLInputElement>(null)
  const caret = useRef<number>(undefined)
  const groups = Math.floor(digits.length / 4)
  // Blanks come and go by themselves, so the caret keeps its place by digits.
  useLayoutEffect(() => {
    if (caret.current === undefined || document.activeElement !== field.current) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  })
  function type({ target }: ChangeEvent<HTMLInputElement>) {
    const before = target.value.slice(0, target.selectionStart ?? target.value.length)
    caret.current = caretAfter(digitsOf(before).length)
    onType(digitsOf(target.value), hasLetters(target.value))
  }
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="code">{t('code.label')}</label>
      {error && <Why id="code-why">{error}</Why>}
      <input
        ref={field}
        className="input num code"
        id="code"
        inputMode="numeric"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={inGroups(digits)}
        onChange={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids(error !== undefined && 'code-why', 'code-count')}
      />
      <div className="meter">
        <span className="steps" aria-hidden="true">
          {[0, 1, 2, 3].map((group) => (
            <i key={group} className={group < groups ? 'on' : undefined} />
          ))}
        </span>
      </div>
      <p className="soft" id="code-count" aria-live="polite">
        {countWords(t, digits.length)}
      </p>
    </div>
  )
}

type T = ReturnType<typeof useWords<keyof (typeof codeWords)['en']>>

/** How many digits are there, and which group is next. */
export function countWords(t: T, n: number): string {
  if (n === SHORT_CODE_LENGTH) return t('code.count.short')
  return n === CODE_LENGTH ? t('code.count.full') : t('code.count', { n, g: Math.floor(n / 4) + 1 })
}
