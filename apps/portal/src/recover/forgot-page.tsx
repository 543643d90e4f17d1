import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { Field } from '../shell/field.tsx'
import { useLanguage, useWords } from '../shell/language.ts'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { shellWords } from '../shell/words.ts'
import type { Sent } from './sent.ts'
import { recoverWords } from './words.ts'

type OnSent = { onSent: (sent: Sent) => void }

/** A new password: one field for either name; the answer is the same for every one (P7). */
export function ForgotPasswordPage({ onSent }: OnSent) {
  const { language } = useLanguage()
  const sending = useSending('forgotPassword', ({ againAt }, body) =>
    onSent({ by: 'forgotPassword', body, againAt }),
  )
  const ask = (name: string) => sending.send({ name, language })
  return <OneField words="forgot" sending={sending} ask={ask} autoComplete="username" />
}

/** A forgotten username is mailed to the address it belongs to, if there is one. */
export function ForgotUsernamePage({ onSent }: OnSent) {
  const { language } = useLanguage()
  const sending = useSending('forgotUsername', ({ againAt }, body) =>
    onSent({ by: 'forgotUsername', body, againAt }),
  )
  const ask = (email: string) => sending.send({ email, language })
  return <OneField words="remind" sending={sending} ask={ask} autoComplete="email" inputMode="email" />
}

type OneFieldProps = Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode'> & {
  words: 'forgot' | 'remind'
  sending: Omit<ReturnType<typeof useSending>, 'send'>
  ask: (typed: string) => void
}

function OneField({ words, sending, ask, ...input }: OneFieldProps) {
  const t = useWords(recoverWords)
  const all = useWords(shellWords)
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState({ is: false })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (empty.is) field.current?.focus()
  }, [empty])
  function submit(event: FormEvent) {
    event.preventDefault()
    setEmpty({ is: typed.trim() === '' })
    if (typed.trim() !== '') ask(typed.trim())
  }
  const { trouble, busy, again, drop } = sending
  if (trouble) return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  return (
    <>
      <Title>{t(`${words}.title`)}</Title>
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          id="who"
          label={t(`${words}.label`)}
          hint={t(`${words}.hint`)}
          value={typed}
          onType={setTyped}
          error={empty.is ? t(`${words}.empty`) : undefined}
          maxLength={254}
          ref={field}
          {...input}
        />
        <Press busy={busy}>{t(`${words}.button`)}</Press>
      </form>
      <p>
        <To to="doors">{all('all.back')}</To>
      </p>
    </>
  )
}
