import { reportInactive } from '@portal-desk/contract'
import type { InactiveReason, Spoken } from '@portal-desk/domain'
import { useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './inactive.module.css'
import { InactiveReasons } from './inactive-reasons.tsx'

/** Why, in one key; then what may be said. Nothing of it is asked of the caller, and nothing changes yet. */
export function ReportInactiveDialog({ onClose }: { onClose: () => void }) {
  const { callId, workspace } = useOnCall()
  const action = useAction(reportInactive, callChanges)
  const announce = useAnnounce()
  const [told, setTold] = useState<{ done: string; say: Spoken }>()
  const report = async (reason: InactiveReason) => {
    const answer = await action.run({ callId }, { reason })
    if (!answer) return
    announce(answer.done)
    setTold(answer)
  }
  if (told)
    return (
      <Dialog title="Reported" onClose={onClose}>
        <p>{told.done}</p>
        <ToSay say={told.say} />
        <MainButton means="close the dialog" takeFocus="from-anywhere" onPress={onClose}>
          Back to the call
        </MainButton>
      </Dialog>
    )
  // Known already: the reasons have nothing more to offer, and Enter on the first would report it once more.
  const known = action.trouble?.refusal?.code === 'already-reported' ? action.trouble.words : undefined
  if (known)
    return (
      <Dialog title={known.badge} onClose={onClose}>
        <p>{known.agent}</p>
        <ToSay say={known.caller} />
        <MainButton means="close the dialog" takeFocus="from-anywhere" onPress={onClose}>
          Back to the call
        </MainButton>
      </Dialog>
    )
  const whom = workspace.about?.name ?? workspace.record?.name
  return (
    <Dialog title={`Report ${whom} as inactive?`} onClose={onClose}>
      <p className="sm">
        A supervisor or the privacy officer decides. Confirm nothing to the caller; the login works until
        then.
      </p>
      <InactiveReasons busy={action.busy} onReason={(reason) => void report(reason)} />
      {action.trouble && <TroubleNote trouble={action.trouble} />}
      {action.trouble?.words && <ToSay say={action.trouble.words.caller} />}
    </Dialog>
  )
}

/** The caller has told it, known or not: what is answered is as kind the second time. */
function ToSay({ say }: { say: Spoken }) {
  const { language } = useOnCall().workspace.call
  return (
    <p className={`note ${css['said']}`}>
      <span>
        <b>Say</b> <span lang={language}>{say[language]}</span>
        {language !== 'en' && (
          <>
            <br />
            <span className="dim">{say.en}</span>
          </>
        )}
      </span>
    </p>
  )
}
