import { NativeSelect, TextInput } from '@mantine/core'
import { addStaff } from '@portal-desk/contract'
import { Role, roleTitle } from '@portal-desk/domain'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './staff.module.css'
import { StartCode, type ToldCode } from './start-code.tsx'
import { useSureAction } from './use-sure-action.tsx'

const texts = { name: '', username: '', team: '' }

/** A new colleague; what was typed stays while the own password is asked for, and the code is shown once. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState(texts)
  const [role, setRole] = useState<Role>('agent')
  const [told, setTold] = useState<ToldCode>()
  const announce = useAnnounce()
  const { run, busy, trouble, asking } = useSureAction(addStaff)
  const field = (name: keyof typeof texts) => ({
    value: typed[name],
    error: trouble?.fields?.find(({ path }) => path === name)?.says,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { team, ...names } = typed
    if (!busy)
      run({}, { ...names, role, ...(team.trim() ? { team } : {}) }, (answer) => {
        announce(answer.done)
        setTold(answer)
      })
  }
  if (told) return <StartCode told={told} onClose={onClose} />
  if (asking) return asking
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
        <TextInput label="First and last name" maxLength={80} data-autofocus {...field('name')} />
        <TextInput
          label="Username"
          description="What they sign in with. It is never given to anybody else."
          maxLength={64}
          {...field('username')}
        />
        <NativeSelect
          label="Role"
          value={role}
          data={Role.options.map((value) => ({ value, label: roleTitle(value) }))}
          onChange={({ currentTarget }) => setRole(Role.parse(currentTarget.value))}
        />
        <TextInput
          label="Team"
          description="May stay empty; it then counts as the same team as everybody’s."
          maxLength={40}
          {...field('team')}
        />
        {trouble && !trouble.fields && <TroubleNote trouble={trouble} />}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          Add, and show the start code
        </button>
      </form>
    </Dialog>
  )
}
