import { PasswordInput, TextInput } from '@mantine/core'
import { getStaffSession, signInStaff } from '@portal-desk/contract'
import { IconHeadset } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { setCsrfToken } from '../api/csrf.ts'
import { type Trouble, troubleOf } from '../api/problem-error.ts'
import { SchemeButton } from '../shell/account.tsx'
import { type StaffSession, useTakeSession } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './sign-in-page.module.css'

export type Why = 'signed-out' | 'ended'

const reasons: Record<Why, string> = {
  'signed-out': 'You are signed out. Nothing is left on this screen.',
  ended:
    'You were signed out after a time without a key press, or from elsewhere. Sign in again: the call is still here.',
}

const greet = () => call(getStaffSession, { params: {}, body: {} })

/** Username and password; whatever went wrong is said in words, and a wait is counted down. */
export function SignInPage({
  why,
  onDone,
}: {
  why: Why | undefined
  onDone: (session: StaffSession) => void
}) {
  const greeting = useQuery({ queryKey: ['greeting'], queryFn: greet })
  const takeSession = useTakeSession()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const wait = useWait(trouble)
  const name = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!username.trim()) return name.current?.focus()
    if (!password) return secret.current?.focus()
    setBusy(true)
    setTrouble(undefined)
    try {
      // The token belongs to the session of this moment; one from before a sign-out would be refused.
      setCsrfToken((await greet()).csrf)
      const session = await call(signInStaff, { params: {}, body: { username: username.trim(), password } })
      takeSession(session)
      onDone(session)
    } catch (error) {
      setTrouble(troubleOf(error))
      secret.current?.select()
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className={css['page']}>
      <form className={css['form']} onSubmit={(event) => void submit(event)} noValidate>
        <div className={css['brand']}>
          <span className={css['logo']} aria-hidden>
            <IconHeadset size={22} />
          </span>
          <div>
            <h1>Portal Desk</h1>
            <p className="dim">{greeting.data?.clinic.name ?? 'Sign in'}</p>
          </div>
        </div>
        {why && !trouble && (
          <p className="note sm" role="status">
            {reasons[why]}
          </p>
        )}
        <TextInput
          ref={name}
          label="Username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          ref={secret}
          label="Password"
          autoComplete="current-password"
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {trouble && <TroubleNote trouble={trouble} />}
        {wait > 0 && (
          <p className="sm num dim" role="timer">
            You can try again in {wait} s.
          </p>
        )}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          {busy ? 'Signing in' : 'Sign in'}
        </button>
        <div className={css['foot']}>
          <p className="sm dim">Forgotten? An administrator can give you a new one-time code.</p>
          <SchemeButton />
        </div>
      </form>
    </main>
  )
}

/** Seconds until another try, counted down. */
function useWait(trouble: Trouble | undefined): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    setLeft(trouble?.retryAfter ?? 0)
    if (!trouble?.retryAfter) return
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [trouble])
  return left
}
