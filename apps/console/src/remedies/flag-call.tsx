import { UnstyledButton } from '@mantine/core'
import { flagReasonLabels } from '@portal-desk/domain'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'
import { ProtectDialog } from './protect-dialog.tsx'

/** Marks a suspicious call, quietly: nothing is said, every desk sees it (V7). */
export function FlagCall({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const [asked, setAsked] = useState(false)
  const can =
    workspace.record !== undefined &&
    workspace.call.mine &&
    workspace.call.state !== 'closed' &&
    workspace.flagged === undefined
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  useKeys([
    can && {
      key: 'F8',
      says: 'flag this call quietly',
      group: 'Anywhere, also while typing',
      run: () => setAsked(true),
    },
  ])
  return (
    <>
      {can && (
        <UnstyledButton className={look ?? ''} aria-keyshortcuts="F8" onClick={() => setAsked(true)}>
          <IconFlag size={15} aria-hidden /> Flag <KeyCap>F8</KeyCap>
        </UnstyledButton>
      )}
      {asked && (
        <ProtectDialog
          title="Flag this call quietly?"
          does="Say nothing of it. Every desk sees the flag; strong actions wait until a supervisor has looked, and what this caller proved counts no more."
          question="What did you notice?"
          labels={flagReasonLabels}
          first="coached"
          go="Flag the call"
          order={(reason) => ({ remedy: 'flag-call', input: { reason } })}
          done={{ title: 'Flagged', say: 'You may say' }}
          onClose={close}
        />
      )}
    </>
  )
}
