import { UnstyledButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'

const FlagDuplicateDialog = lazy(async () => ({
  default: (await import('./flag-duplicate-dialog.tsx')).FlagDuplicateDialog,
}))

/** Says that another record may be the same person, in any step and for any caller: nothing is said, nothing changes. */
export function FlagDuplicate({ look }: { look: string | undefined }) {
  const { callId, workspace } = useOnCall()
  const { record, call } = workspace
  const [asked, setAsked] = useState(false)
  const can = record !== undefined && call.mine && call.state !== 'closed'
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  useKeys([
    can && { key: 'd', says: 'flag a possible duplicate', group: 'On a call', run: () => setAsked(true) },
  ])
  if (!can) return null
  return (
    <>
      <UnstyledButton className={look ?? ''} aria-keyshortcuts="d" onClick={() => setAsked(true)}>
        <IconCopy size={15} aria-hidden /> Duplicate <KeyCap>d</KeyCap>
      </UnstyledButton>
      {asked && (
        <Suspense>
          <FlagDuplicateDialog
            callId={callId}
            openId={record.patientId}
            language={call.language}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
