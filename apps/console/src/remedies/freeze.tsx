import { Radio, UnstyledButton } from '@mantine/core'
import { applyRemedy } from '@portal-desk/contract'
import { HoldReason, holdReasonLabels, type Spoken } from '@portal-desk/domain'
import { IconSnowflake } from '@tabler/icons-react'
import { useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './remedies.module.css'

/** Stops everything for this record, in any step and for any caller: easy to do, hard to undo (domain §4). */
export function Freeze({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const [asked, setAsked] = useState(false)
  const can = workspace.record !== undefined && workspace.call.mine && workspace.call.state !== 'closed'
  const close = () => {
    setAsked(false)
    // What had the focus before may be gone with the state it belonged to: the next step takes it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('main .go:not(.quiet)')?.focus()
    })
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
      {asked && <FreezeDialog onClose={close} />}
    </>
  )
}

function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { callId, workspace } = useOnCall()
  const [reason, setReason] = useState<HoldReason>('patient-reported')
  const [done, setDone] = useState<{ done: string; say: Spoken }>()
  const action = useAction(applyRemedy, callChanges)
  const announce = useAnnounce()
  const { language } = workspace.call
  const freeze = async () => {
    const answer = await action.run({ callId }, { remedy: 'freeze', input: { reason } })
    if (!answer) return
    announce(answer.done)
    setDone(answer)
  }
  if (done)
    return (
      <Dialog title="Frozen" onClose={onClose}>
        <p>{done.done}</p>
        <p className="note">
          <span>
            <b>Say</b> <span lang={language}>{done.say[language]}</span>
            {language !== 'en' && (
              <>
                <br />
                <span className="dim">{done.say.en}</span>
              </>
            )}
          </span>
        </p>
        <MainButton means="close the dialog" takeFocus="from-anywhere" onPress={onClose}>
          Back to the call
        </MainButton>
      </Dialog>
    )
  return (
    <Dialog title="Freeze this account?" onClose={onClose}>
      <p className="sm">
        Nobody can sign in, every link and session ends. Opening it again needs strong and a supervisor.
      </p>
      <Radio.Group
        label="Why?"
        className={css['reason']}
        value={reason}
        onChange={(value) => setReason(HoldReason.parse(value))}
      >
        <div className={css['reasons']}>
          {HoldReason.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={holdReasonLabels[option]}
              data-autofocus={option === reason || undefined}
              onKeyDown={(event) => {
                // To the button and no further: one slip of Enter must not freeze anybody.
                if (event.key !== 'Enter') return
                event.preventDefault()
                event.currentTarget.closest('section')?.querySelector<HTMLElement>('.go')?.focus()
              }}
            />
          ))}
        </div>
      </Radio.Group>
      <MainButton means="freeze" busy={action.busy} onPress={() => void freeze()}>
        {action.asking ? 'Asking what happened' : 'Freeze the account'}
      </MainButton>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </Dialog>
  )
}
