import { Button, TextInput } from '@mantine/core'
import { changeStaffEmail, type StaffDetail } from '@portal-desk/contract'
import { hasRight } from '@portal-desk/domain'
import { useState } from 'react'
import { ChangeForm } from './change-form.tsx'

/** Where the tests of mails go that somebody sends themselves; for whoever may word mails. */
export function TestsGoTo({ member: { row, email, self } }: { member: StaffDetail }) {
  // What was on the screen when it was pressed: what a colleague changed meanwhile is told, not overwritten.
  const [seen, setSeen] = useState<Props>()
  if (!hasRight(row.role, 'change-wording')) return null
  return (
    <div>
      <p>
        <span className="dim">Tests of mails go to</span> {email ?? 'nobody: no address is entered'}
      </p>
      {!self && (
        <Button variant="default" mt={6} onClick={() => setSeen({ row, before: email ?? '' })}>
          {email === undefined ? 'Enter an address' : 'Change the address'}
        </Button>
      )}
      {seen && <ChangeEmail {...seen} onClose={() => setSeen(undefined)} />}
    </div>
  )
}

type Props = Pick<StaffDetail, 'row'> & { before: string }

function ChangeEmail({ row, before, onClose }: Props & { onClose: () => void }) {
  const [email, setEmail] = useState(before)
  return (
    <ChangeForm
      title={`Email address of ${row.name}`}
      endpoint={changeStaffEmail}
      params={{ staffId: row.id }}
      body={{ version: row.version, ...(email.trim() ? { email } : {}) }}
      field="email"
      onClose={onClose}
    >
      {(wrong) => (
        <TextInput
          label="Email address at the clinic"
          description="Mails with made-up values go there when they send themselves a test. Leave it empty to remove it."
          type="email"
          maxLength={254}
          autoComplete="off"
          data-autofocus
          value={email}
          error={wrong}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      )}
    </ChangeForm>
  )
}
