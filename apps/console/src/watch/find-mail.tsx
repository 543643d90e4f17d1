import { NativeSelect } from '@mantine/core'
import { type MailboxKind, mailboxWords } from '@portal-desk/domain'
import { useRef } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import css from './watch.module.css'

type Props = { kind: MailboxKind | undefined; onChange: (kind: MailboxKind | undefined) => void }
const kinds = Object.keys(mailboxWords) as MailboxKind[]

/** Where a mail may hide, by what callers say they use: what is on file is not told, not even its provider. */
export function FindMail({ kind, onChange }: Props) {
  const list = useRef<HTMLSelectElement>(null)
  useKeys([
    { key: 'e', says: 'where the email may hide', group: 'On a call', run: () => list.current?.focus() },
  ])
  return (
    <NativeSelect
      ref={list}
      label="Not there? Ask what they read mail with"
      description="Then say where it hides. Nothing of this is kept."
      className={css['find'] ?? ''}
      aria-keyshortcuts="e"
      value={kind ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(kinds.find((one) => one === value))}
    >
      <option value="">Not asked yet</option>
      {kinds.map((one) => (
        <option key={one} value={one}>
          {mailboxWords[one].label}
        </option>
      ))}
    </NativeSelect>
  )
}
