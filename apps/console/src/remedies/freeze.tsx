import { UnstyledButton } from '@mantine/core'
import { holdReasonLabels } from '@portal-desk/domain'
import { IconSnowflake } from '@tabler/icons-react'
import { useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'
import { ProtectDialog } from './protect-dialog.tsx'

/** Stops everything for this record, in any step and for any caller: easy to do, hard to undo (domain §4). */
export function Freeze({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const [asked, setAsked] = useState(false)
  const can = workspace.record !== undefined && workspace.call.mine && workspace.call.state !== 'closed'
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  useKeys([
    can && {
      key: 'F9',
      says: 'freeze this account',
      group: 'Anywhere, also while typing',
      run: () => setAsked(true),
    },
  ])
  if (!can) return null
  return (
    <>
      <UnstyledButton className={look ?? ''} aria-keyshortcuts="F9" onClick={() => setAsked(true)}>
        <IconSnowflake size={15} aria-hidden /> Freeze <KeyCap>F9</KeyCap>
      </UnstyledButton>
      {asked && (
        <ProtectDialog
          title="Freeze this account?"
          does="Nobody can sign in, every link and session ends. Opening it again needs strong and a supervisor."
          question="Why?"
          labels={holdReasonLabels}
          first="patient-reported"
          go="Freeze the account"
          noted
          order={(reason, note) => ({ remedy: 'freeze', input: { reason, note } })}
          done={{ title: 'Frozen', say: 'Say' }}
          onClose={close}
        />
      )}
    </>
  )
}
