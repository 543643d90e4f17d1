import { PasswordInput, TextInput } from '@mantine/core'
import { chooseStaffPassword } from '@portal-desk/contract'
import type { PasswordRule } from '@portal-desk/domain'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { type Trouble, troubleOf } from '../api/problem-error.ts'
import { type StaffSession, useTakeSession } from '../shell/session.tsx'
import { Entrance, useGreeted } from './entrance.tsx'

type Refused = { rule: PasswordRule; count?: number | undefined }
const better: Record<PasswordRule, (count: number | undefined) => string> = {
  'too-short': (count) =>
    `Longer, please: ${count ?? 'a few'} more ${count === 1 ? 'character' : 'characters'}. Four unrelated words work well.`,
  'too-long': (count) => `Shorter, please: ${count ?? 256} characters is the most.`,
  common: () => 'Many people use this one, so it is easy to guess. Take words that do not belong together.',
  'clinic-word': () => 'Without words about the clinic or the portal, please.',
  username: () => 'Without your username in it, please.',
  'own-name': () => 'Without your name in it, please.',
  'birth-date': () => 'Without a birth date in it, please.',
  mrn: () => 'Without a record number in it, please.',
}

/** The first sign-in, and the start after a reset: a one-time code opens only this (P14). */
export function ChoosePasswordPage({ onDone }: { onDone: (session: StaffSession) => void }) {
  const takeSession = useTakeSession()
  const greeted = useGreeted()
  const [fields, setFields] = useState({ username: '', code: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
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
        error={refused && better[refused.rule](refused.count)}
        value={fields.password}
        onChange={typed('password')}
      />
    </Entrance>
  )
}
