import { UnstyledButton } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'

const HandOverDialog = lazy(async () => ({
  default: (await import('./hand-over-dialog.tsx')).HandOverDialog,
}))

/** Offers the call to a colleague who is at work (edge case 22). */
export function HandOver({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const { call } = workspace
  const [asked, setAsked] = useState(false)
  const can = call.mine && call.state === 'open' && call.offeredTo === undefined
  useKeys([can && { key: 'h', says: 'hand the call over', group: 'On a call', run: () => setAsked(true) }])
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  return (
    <>
      {can && (
        <UnstyledButton className={look ?? ''} aria-keyshortcuts="h" onClick={() => setAsked(true)}>
          <IconUsers size={15} aria-hidden /> Hand over <KeyCap>h</KeyCap>
        </UnstyledButton>
      )}
      {asked && (
        <Suspense>
          <HandOverDialog onClose={close} />
        </Suspense>
      )}
    </>
  )
}
