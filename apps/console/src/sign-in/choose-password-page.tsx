import { PasswordInput, TextInput } from '@mantine/core'
import { chooseStaffPassword } from '@portal-desk/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { type Trouble, troubleOf } from '../api/problem-error.ts'
import { passwordAdvice, type RefusedPassword } from '../shell/password-advice.ts'
import { type StaffSession, useTakeSession } from '../shell/session.tsx'
import { Entrance, useGreeted } from './entrance.tsx'

/** The first sign-in, and the start after a reset: a one-time code opens only this (P14). */
export function ChoosePasswordPage({ onDone }: { onDone: (session: StaffSession) => void }) {
  const takeSession = useTakeSession()
  const greeted = useGreeted()
  const [fields, setFields] = useState({ username: '', code: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<RefusedPassword>()
  const [trouble, setTrouble] = useState<Trouble>()
  const name = useRef<HTMLInputElement>(null)
  const given = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])

  const submit = async () => {
    if (busy) return
    if (!fields.username.trim()) return name.current?.focus()
    if (!fields.code.trim()) return given.current?.focus()
    if (!fields.password) return secret.current?.focus()
    setBusy(true)
    setTrouble(undefined)
    setRefused(undefined)
    try {
      await greeted()
      const body = { ...fields, username: fields.username.trim(), code: fields.code.trim() }
      const answer = await call(chooseStaffPassword, { params: {}, body })
      if (answer.result === 'refused') return setRefused(answer)
      takeSession(answer.session)
      onDone(answer.session)
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }
  const typed = (part: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [part]: event.currentTarget.value })
  return (
    <Entrance
      title="Choose your password"
      onSubmit={submit}
      trouble={trouble}
      busy={busy}
      go={['Save and sign in', 'Saving']}
      foot={<Link to="/sign-in">Back to sign in</Link>}
    >
      <TextInput
        ref={name}
        label="Username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        value={fields.username}
        onChange={typed('username')}
      />
      <TextInput
        ref={given}
        label="Code from your administrator"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        value={fields.code}
        onChange={typed('code')}
      />
      <PasswordInput
        ref={secret}
        label="New password"
        description="Use it only here, and keep it in your password list. Pasting is fine."
        autoComplete="new-password"
        size="md"
        error={refused && passwordAdvice(refused)}
        value={fields.password}
        onChange={typed('password')}
      />
    </Entrance>
  )
}
