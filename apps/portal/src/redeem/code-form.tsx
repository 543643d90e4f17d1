import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../shell/language.ts'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { shellWords } from '../shell/words.ts'
import { isWhole } from './code-digits.ts'
import { CodeField, countWords } from './code-field.tsx'
import { codeWords } from './code-words.ts'

/** What the server said of the code that was typed last. */
export type CodeAnswer = { text: 'code.wrong' | 'code.closed' | 'code.closed.short'; n: number }
type CodeFormProps = {
  /** As it was typed before, so that both it and the birth date can be checked. */
  typed: string
  answer: CodeAnswer | undefined
  onCode: (code: string) => void
}

/** The code, before the birth date; nothing is sent yet, so letters and missing digits cost no try. */
export function CodeForm({ typed, answer, onCode }: CodeFormProps) {
  const t = useWords(codeWords)
  const all = useWords(shellWords)
  const [digits, setDigits] = useState(typed)
  const [fault, setFault] = useState<'letters' | 'missing' | CodeAnswer | undefined>(answer)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (fault && fault !== 'letters') form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [fault])

  function error(): string | undefined {
    if (fault === undefined) return undefined
    if (fault === 'letters') return t('code.letters')
    return fault === 'missing' ? countWords(t, digits.length) : t(fault.text, { n: fault.n })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isWhole(digits)) setFault('missing')
    else onCode(digits)
  }
  return (
    <>
      <Title>{t('code.title')}</Title>
      <p>{t('code.hint')}</p>
      <form className="stack" noValidate onSubmit={submit} ref={form}>
        <CodeField
          digits={digits}
          error={error()}
          onType={(now, letters) => {
            setDigits(now)
            setFault(letters ? 'letters' : undefined)
          }}
        />
        <Press busy={false}>{all('all.continue')}</Press>
        <p className="soft">{t('code.life')}</p>
      </form>
      <p>
        <To to="doors">{all('all.back')}</To>
      </p>
    </>
  )
}
