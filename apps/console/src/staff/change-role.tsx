import { NativeSelect, TextInput } from '@mantine/core'
import { changeStaffRole } from '@portal-desk/contract'
import { Role, roleTitle } from '@portal-desk/domain'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { ActProps } from './confirm-act.tsx'
import css from './staff.module.css'
import { useSureAction } from './use-sure-action.tsx'

/** Another role or team for somebody else; what it means for them stands beside the button. */
export function ChangeRole({ member, onClose }: ActProps) {
  const [role, setRole] = useState(member.role)
  const [team, setTeam] = useState(member.team ?? '')
  const announce = useAnnounce()
  const { run, busy, trouble, asking } = useSureAction(changeStaffRole)
  const wrong = trouble?.fields?.find(({ path }) => path === 'team')?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = { version: member.version, role, ...(team.trim() ? { team } : {}) }
    if (!busy)
      run({ staffId: member.id }, given, ({ done }) => {
        announce(done)
        onClose()
      })
  }
  if (asking) return asking
  return (
    <Dialog title={`Role and team of ${member.name}`} onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
        <NativeSelect
          label="Role"
          data-autofocus
          value={role}
          data={Role.options.map((value) => ({ value, label: roleTitle(value) }))}
          onChange={({ currentTarget }) => setRole(Role.parse(currentTarget.value))}
        />
        <TextInput
          label="Team"
          description="A coworker’s record is for a senior agent of another team."
          maxLength={40}
          autoComplete="off"
          value={team}
          error={wrong}
          onChange={({ currentTarget }) => setTeam(currentTarget.value)}
        />
        <p className="sm dim">
          {role === member.role
            ? 'Another team counts from the next record that is opened.'
            : 'Another role signs them out at once. Somebody other than you then looks at it.'}
        </p>
        {trouble && !wrong && <TroubleNote trouble={trouble} />}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          Save
        </button>
      </form>
    </Dialog>
  )
}
