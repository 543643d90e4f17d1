import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { useTimes, useWords } from '../shell/language.ts'
import { PasswordField } from '../shell/password-field.tsx'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { accountWords } from './account-words.ts'
import type { Session } from './session.ts'

type Props = { onSession: (session: Session) => void; onSure: () => void; onBack: () => void }

/** The own password once more before a grave step (S4). */
export function SureForm({ onSession, onSure, onBack }: Props) {
  const t = useWords(accountWords)
  const times = useTimes()
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error) field.current?.focus()
  }, [error])
  const sending = useSending('reauthenticatePatient', (answer) => {
    setPassword('')
    if (answer.result === 'sure') {
      onSession(answer.session)
      onSure()
    } else if (answer.result === 'wrong') setError(t('sure.wrong'))
    else setError(t('sure.wait', { wait: times.life(answer.seconds * 1_000) }))
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setError(password === '' ? t('sure.empty') : undefined)
    if (password !== '') sending.send({ password })
  }
  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  }
  return (
    <>
      <Title>{t('sure.title')}</Title>
      <p>{t('sure.what')}</p>
      <form className="stack" noValidate onSubmit={submit}>
        <PasswordField
          id="own-password"
          label={t('sure.label')}
          value={password}
          onType={setPassword}
          error={error}
          autoComplete="current-password"
          ref={field}
        />
        <Press busy={sending.busy}>{t('sure.button')}</Press>
        <button type="button" className="btn side wide" onClick={onBack}>
          {t('back')}
        </button>
      </form>
    </>
  )
}
