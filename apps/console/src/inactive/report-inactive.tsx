import { UnstyledButton } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'

const ReportInactiveDialog = lazy(async () => ({
  default: (await import('./on-demand.ts')).ReportInactiveDialog,
}))

/** Says that a patient has died or does not use the portal any more, in any step and for any caller (domain §4). */
export function ReportInactive({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const [asked, setAsked] = useState(false)
  const can = workspace.record !== undefined && workspace.call.mine && workspace.call.state !== 'closed'
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  useKeys([can && { key: 'i', says: 'report as inactive', group: 'On a call', run: () => setAsked(true) }])
  if (!can) return null
  return (
    <>
      <UnstyledButton
        className={look ?? ''}
        title="Report as inactive"
        aria-keyshortcuts="i"
        onClick={() => setAsked(true)}
      >
        <IconUserOff size={15} aria-hidden /> <span className="sr">Report as inactive</span>{' '}
        <KeyCap>i</KeyCap>
      </UnstyledButton>
      {asked && (
        <Suspense>
          <ReportInactiveDialog onClose={close} />
        </Suspense>
      )}
    </>
  )
}
