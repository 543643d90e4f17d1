import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLanguage, useTimes, useWords } from '../shell/language.ts'
import { usePage } from '../shell/page.ts'
import { Press } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { shellWords } from '../shell/words.ts'
import { dateOf, faultIn, type TypedDate } from './birth-date.ts'
import { DateFields } from './date-fields.tsx'
import { redeemWords } from './words.ts'

type BirthDateFormProps = {
  /** Why it is asked. */
  why: 'birth.why' | 'birth.why.code'
  busy: boolean
  /** Tries left after a wrong date; a new object each time, so that the field gets the focus again. */
  wrong: { n: number } | undefined
  onDate: (birthDate: string) => void
  /** Takes the link to another device, with the same date. */
  onOther?: (birthDate: string) => void
  movingBusy?: boolean
}

/** Asks the birth date in three fields and says what is wrong with it before anything is sent. */
export function BirthDateForm({ why, busy, wrong, onDate, onOther, movingBusy = false }: BirthDateFormProps) {
  const t = useWords(redeemWords)
  const all = useWords(shellWords)
  const times = useTimes()
  const { language } = useLanguage()
  const { now } = usePage()
  const [typed, setTyped] = useState<TypedDate>({ day: '', month: '', year: '' })
  const [error, setError] = useState<{
    text: 'wrong' | 'incomplete' | 'nosuch'
    n: number
    fields: (keyof TypedDate)[]
  }>()
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const whole = dateOf(typed)
  const order: (keyof TypedDate)[] = language === 'en' ? ['month', 'day', 'year'] : ['day', 'month', 'year']

  useEffect(() => {
    if (wrong) setError({ text: 'wrong', n: wrong.n, fields: ['month', 'day', 'year'] })
  }, [wrong])
  useEffect(() => {
    if (error) fieldset.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [error])

  function take(then: (birthDate: string) => void) {
    // A day ahead of this one has begun somewhere.
    const fault = faultIn(typed, new Date(now() + 86_400_000).toISOString().slice(0, 10))
    if (fault) setError({ ...fault, n: 0 })
    else if (whole) then(whole)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    take(onDate)
  }

  return (
    <>
      <Title>{t('birth.title')}</Title>
      <p>{t(why)}</p>
      <form className="stack" noValidate onSubmit={submit}>
        <DateFields
          ref={fieldset}
          order={order}
          typed={typed}
          onType={setTyped}
          error={error && t(`birth.${error.text}`, { n: error.n })}
          wrong={error?.fields ?? []}
        >
          {whole && around(t('birth.echo'), { date: <b key="date">{times.date(whole)}</b> })}
        </DateFields>
        <Press busy={busy}>{all('all.continue')}</Press>
        {onOther && (
          <Press busy={movingBusy} look="side wide" onPress={() => take(onOther)}>
            {t('birth.other')}
          </Press>
        )}
      </form>
    </>
  )
}
