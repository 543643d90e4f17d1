import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/language.ts'
import { PasswordField } from '../shell/password-field.tsx'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { Row } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import type { Notice, Session } from './session.ts'
import { NoticeBox, type Refusal, RefusedBox } from './sign-in-boxes.tsx'
import { accessWords } from './words.ts'

type SignInProps = {
  notice: Notice | undefined
  /** The username that was just shown on the page before, if any. */
  username: string
  onSignedIn: (session: Session) => void
}

/** The front door. Known, unknown, locked and inactive names all look alike here (P7). */
export function SignInPage({ notice, username, onSignedIn }: SignInProps) {
  const t = useWords(accessWords)
  const [name, setName] = useState(username)
  const [password, setPassword] = useState('')
  const [empty, setEmpty] = useState({ name: false, password: false })
  const [refusal, setRefusal] = useState<Refusal>()
  const nameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)

  const sending = useSending('signInPatient', (answer) => {
    setPassword('')
    if (answer.result === 'signed-in') onSignedIn(answer.session)
    else setRefusal(answer.result === 'wait' ? { seconds: answer.seconds } : {})
  })
  useEffect(() => {
    if (empty.name) nameField.current?.focus()
    else if (empty.password || refusal) passwordField.current?.focus()
  }, [empty, refusal])

  function submit(event: FormEvent) {
    event.preventDefault()
    setRefusal(undefined)
    setEmpty({ name: name.trim() === '', password: password === '' })
    if (name.trim() !== '' && password !== '') sending.send({ username: name.trim(), password })
  }

  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  }
  return (
    <>
      <Title>{t('signin.title')}</Title>
      {refusal ? <RefusedBox refusal={refusal} /> : notice && <NoticeBox notice={notice} />}
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          id="username"
          label={t('signin.username')}
          value={name}
          onType={setName}
          error={empty.name ? t('signin.empty.username') : undefined}
          autoComplete="username"
          maxLength={254}
          ref={nameField}
        />
        <PasswordField
          id="password"
          label={t('signin.password')}
          value={password}
          onType={setPassword}
          error={empty.password ? t('signin.empty.password') : undefined}
          autoComplete="current-password"
          ref={passwordField}
        />
        <Press busy={sending.busy}>{t('signin.title')}</Press>
      </form>
      <ul className="rows">
        <Row to="forgot-password" title={t('signin.forgotPassword')} />
        <Row to="forgot-username" title={t('signin.forgotUsername')} />
        <Row to="code" title={t('signin.code')} />
        <Row to="doors" title={t('signin.more')} />
      </ul>
      <p className="soft">{t('signin.first')}</p>
    </>
  )
}
