import { PasswordInput } from '@mantine/core'
import { changeStaffPassword } from '@portal-desk/contract'
import { type FormEvent, useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from './announcer.tsx'
import { Dialog } from './dialog.tsx'
import { closeOverlay } from './overlays.ts'
import { passwordAdvice, type RefusedPassword } from './password-advice.ts'
import { useTakeSession } from './session.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** One's own password, the current and a new one together; other browsers are signed out (P13). */
export function ChangePasswordForm() {
  const [fields, setFields] = useState({ current: '', password: '' })
  const [refused, setRefused] = useState<RefusedPassword>()
  const [saved, setSaved] = useState(false)
  const takeSession = useTakeSession()
  const announce = useAnnounce()
  const action = useAction(changeStaffPassword)
  const current = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  const typed = (part: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [part]: event.currentTarget.value })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!fields.current) return current.current?.focus()
    if (!fields.password) return next.current?.focus()
    setRefused(undefined)
    const answer = await action.run({}, fields)
    if (!answer) return current.current?.select()
    if (answer.result === 'refused') {
      setRefused(answer)
      return next.current?.focus()
    }
    setFields({ current: '', password: '' })
    takeSession(answer.session)
    setSaved(true)
    announce('Your new password is saved.')
  }
  if (saved)
    return (
      <Dialog onClose={closeOverlay} title="Your password is changed">
        <p className="sm">Other browsers where you were signed in are signed out.</p>
        <button type="button" className="go" data-autofocus onClick={closeOverlay}>
          Done
        </button>
      </Dialog>
    )
  return (
    <Dialog onClose={closeOverlay} title="Change your password">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          ref={current}
          label="Current password"
          autoComplete="current-password"
          data-autofocus
          value={fields.current}
          onChange={typed('current')}
        />
        <PasswordInput
          ref={next}
          mt="sm"
          mb="md"
          label="New password"
          description="Use it only here, and keep it in your password list. Pasting is fine."
          autoComplete="new-password"
          error={refused && passwordAdvice(refused)}
          value={fields.password}
          onChange={typed('password')}
        />
        {action.trouble && <TroubleNote trouble={action.trouble} />}
        <button type="submit" className="go" aria-busy={action.busy || undefined}>
          Save
        </button>
      </form>
    </Dialog>
  )
}
