import { Button, TextInput } from '@mantine/core'
import { changeStaffEmail, type StaffDetail } from '@portal-desk/contract'
import { hasRight } from '@portal-desk/domain'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './staff.module.css'
import { useSureAction } from './use-sure-action.tsx'

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
  const announce = useAnnounce()
  const { run, busy, trouble, asking } = useSureAction(changeStaffEmail)
  const wrong = trouble?.fields?.find(({ path }) => path === 'email')?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = { version: row.version, ...(email.trim() ? { email } : {}) }
    if (!busy)
      run({ staffId: row.id }, given, ({ done }) => {
        announce(done)
        onClose()
      })
  }
  if (asking) return asking
  return (
    <Dialog title={`Email address of ${row.name}`} onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
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
        {trouble && !wrong && <TroubleNote trouble={trouble} />}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          Save
        </button>
      </form>
    </Dialog>
  )
}
