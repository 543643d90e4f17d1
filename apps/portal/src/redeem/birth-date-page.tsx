import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { useLanguage, useTimes, useWords } from '../shell/language.ts'
import { usePage } from '../shell/page.ts'
import { Press } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { shellWords } from '../shell/words.ts'
import { dateOf, faultIn, type TypedDate } from './birth-date.ts'
import { DateFields } from './date-fields.tsx'
import type { CheckedDate, Link } from './step.ts'
import { redeemWords } from './words.ts'

type BirthDateProps = {
  token: string
  /** Tries left after a wrong date on the page that follows this one. */
  wrong?: number
  onRight: (checked: CheckedDate) => void
  onEnded: (link: Link) => void
}

/** The one detail a link asks; a wrong one costs this link a try and the account nothing. */
export function BirthDatePage({ token, wrong, onRight, onEnded }: BirthDateProps) {
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

  const sending = useSending('checkBirthDate', (answer, { birthDate }) => {
    if (answer.result === 'right') onRight({ birthDate, ...answer })
    else if (answer.result === 'ended') onEnded(answer.link)
    else setError({ text: 'wrong', n: answer.triesLeft, fields: order })
  })
  useEffect(() => {
    if (wrong !== undefined) setError({ text: 'wrong', n: wrong, fields: ['month', 'day', 'year'] })
  }, [wrong])
  useEffect(() => {
    if (error) fieldset.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [error])

  function submit(event: FormEvent) {
    event.preventDefault()
    // A day ahead of this one has begun somewhere.
    const fault = faultIn(typed, new Date(now() + 86_400_000).toISOString().slice(0, 10))
    if (fault) setError({ ...fault, n: 0 })
    else if (whole) sending.send({ token, birthDate: whole })
  }

  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  }
  return (
    <>
      <Title>{t('birth.title')}</Title>
      <p>{t('birth.why')}</p>
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
        <Press busy={sending.busy}>{all('all.continue')}</Press>
      </form>
    </>
  )
}
