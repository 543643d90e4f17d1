import { PasswordInput } from '@mantine/core'
import { reauthenticateStaff } from '@portal-desk/contract'
import { type FormEvent, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { Dialog } from './dialog.tsx'
import { useTakeSession } from './session.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** Nobody typed a username here: what the sign-in says of both would send them looking for the wrong one. */
const ofPassword = (trouble: Trouble): Trouble =>
  trouble.type === 'sign-in-refused'
    ? {
        ...trouble,
        title: 'Not your password',
        detail: 'That is not the password you sign in with. Nothing changed. Type it again.',
      }
    : trouble

/** Own password again, before what needs it (S4); then goes on with what was pressed. */
export function Reauthenticate({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const [password, setPassword] = useState('')
  const takeSession = useTakeSession()
  const action = useAction(reauthenticateStaff)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const session = await action.run({}, { password })
    setPassword('')
    if (!session) return
    takeSession(session)
    onDone()
  }
  return (
    <Dialog onClose={onLeave} title="Confirm it’s you">
      <form onSubmit={(event) => void submit(event)}>
        <p className="sm dim">Your own password, because this step is a strong one. What you typed stays.</p>
        <PasswordInput
          mt="sm"
          mb="md"
          label="Password"
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {action.trouble && <TroubleNote trouble={ofPassword(action.trouble)} />}
        <button type="submit" className="go" aria-busy={action.busy || undefined}>
          Go on
        </button>
      </form>
    </Dialog>
  )
}
