import { NativeSelect, TextInput } from '@mantine/core'
import { changeStaffRole } from '@portal-desk/contract'
import { Role, roleTitle } from '@portal-desk/domain'
import { useState } from 'react'
import { ChangeForm } from './change-form.tsx'
import type { ActProps } from './confirm-act.tsx'

/** Another role or team for somebody else; what it means for them stands beside the button. */
export function ChangeRole({ member, onClose }: ActProps) {
  const [role, setRole] = useState(member.role)
  const [team, setTeam] = useState(member.team ?? '')
  return (
    <ChangeForm
      title={`Role and team of ${member.name}`}
      endpoint={changeStaffRole}
      params={{ staffId: member.id }}
      body={{ version: member.version, role, ...(team.trim() ? { team } : {}) }}
      field="team"
      onClose={onClose}
    >
      {(wrong) => (
        <>
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
        </>
      )}
    </ChangeForm>
  )
}
