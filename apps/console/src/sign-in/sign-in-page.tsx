import { PasswordInput, TextInput } from '@mantine/core'
import { signInStaff } from '@portal-desk/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { type Trouble, troubleOf } from '../api/problem-error.ts'
import { type StaffSession, useTakeSession } from '../shell/session.tsx'
import { Entrance, useGreeted } from './entrance.tsx'

export type Why = 'signed-out' | 'unheard' | 'ended'

const reasons: Record<Why, string> = {
  'signed-out': 'You are signed out. Nothing is left on this screen.',
  unheard:
    'Nothing is left on this screen, but the server did not answer: your session there may still be open. It ends by itself after a time without a key press. Until then, do not leave this browser to anybody else.',
  ended:
    'You were signed out after a time without a key press, or from elsewhere. Sign in again: the call is still here.',
}

/** Username and password; whatever went wrong is said in words, and a wait is counted down. */
export function SignInPage({
  why,
  onDone,
}: {
  why: Why | undefined
  onDone: (session: StaffSession) => void
}) {
  const takeSession = useTakeSession()
  const greeted = useGreeted()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const name = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])

  const submit = async () => {
    if (busy) return
    if (!username.trim()) return name.current?.focus()
    if (!password) return secret.current?.focus()
    setBusy(true)
    setTrouble(undefined)
    try {
      await greeted()
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
    <Entrance
      title="Portal Desk"
      onSubmit={submit}
      trouble={trouble}
      busy={busy}
      go={['Sign in', 'Signing in']}
      foot={
        <>
          New here, or forgotten? An administrator gives you a code.{' '}
          <Link to="/choose-password">I have a code</Link>
        </>
      }
    >
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
    </Entrance>
  )
}
