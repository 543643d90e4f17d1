import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { DoneIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { NewPassword } from '../shell/new-password/new-password.tsx'
import { useNewPassword } from '../shell/new-password/use-new-password.ts'
import { chooseWords } from '../shell/new-password/words.ts'
import { PasswordField } from '../shell/password-field.tsx'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { accountWords } from './account-words.ts'
import type { Notice, Session } from './session.ts'

type Props = {
  session: Session
  onSession: (session: Session) => void
  onLeft: (notice?: Notice) => void
}

/** The current and a new password together (P13). */
export function ChangePasswordPage({ session, onSession, onLeft }: Props) {
  const t = useWords(accountWords)
  const choose = useWords(chooseWords)
  const times = useTimes()
  const [current, setCurrent] = useState('')
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState(false)
  const chosen = useNewPassword(session.limits)
  const currentField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error) currentField.current?.focus()
  }, [error])
  const sending = useSending('changePassword', (answer, sent) => {
    if (answer.result === 'saved') {
      onSession(answer.session)
      setSaved(true)
    } else if (answer.result === 'refused') chosen.refuse(answer.rule, sent.password)
    else if (answer.result === 'wrong') setError(t('sure.wrong'))
    else setError(t('sure.wait', { wait: times.life(answer.seconds * 1_000) }))
  })
  const { trouble, busy, again, drop } = sending
  const over = trouble?.kind === 'signed-out'
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once
  useEffect(() => {
    if (over) onLeft('ended')
  }, [over])

  function submit(event: FormEvent) {
    event.preventDefault()
    setError(current === '' ? t('change.current.empty') : undefined)
    if (current !== '' && chosen.mayGo()) sending.send({ current, password: chosen.password })
  }
  if (trouble)
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} unsure={t('change.unsure')} />
  const back = (
    <p className="ways">
      <To to="account">{t('back')}</To>
    </p>
  )
  if (saved)
    return (
      <>
        <Title mark={<DoneIcon size={44} />}>{t('change.title')}</Title>
        <p role="status">{t('change.saved')}</p>
        {back}
      </>
    )
  return (
    <>
      <Title>{t('change.title')}</Title>
      <p>
        {choose('choose.hint')} {t('change.what')}
      </p>
      <form className="stack" noValidate onSubmit={submit}>
        <PasswordField
          id="current-password"
          label={t('change.current')}
          value={current}
          onType={setCurrent}
          error={error}
          autoComplete="current-password"
          ref={currentField}
        />
        <NewPassword chosen={chosen} username={session.username} />
        <Press busy={busy}>{choose('choose.button')}</Press>
      </form>
      {back}
    </>
  )
}
