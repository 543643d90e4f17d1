import { applyRemedy } from '@portal-desk/contract'
import type { RemedyOrder, Spoken } from '@portal-desk/domain'
import { useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { focusGoOf, OneOf } from '../shell/one-of.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './remedies.module.css'

type Props<R extends string> = {
  title: string
  /** What it does. */
  does: string
  question: string
  labels: Readonly<Record<R, string>>
  first: R
  go: string
  order: (reason: R, note: string | undefined) => RemedyOrder
  /** Whether a few words may stand beside the reason. */
  noted?: boolean
  /** Title once it is done, and what stands before the sentence to say. */
  done: { title: string; say: string }
  onClose: () => void
}

/** What protects is asked once, with its reason, in any step of a call; done, it tells what may be said. */
export function ProtectDialog<R extends string>(props: Props<R>) {
  const { title, does, question, labels, first, go, order, noted, done: ended, onClose } = props
  const { callId, workspace } = useOnCall()
  const [reason, setReason] = useState<R>(first)
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const [done, setDone] = useState<{ done: string; say: Spoken }>()
  const action = useAction(applyRemedy, callChanges)
  const announce = useAnnounce()
  const { language } = workspace.call
  const options = Object.keys(labels) as R[]
  const press = async () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) return field.current?.tell()
    const answer = await action.run({ callId }, order(reason, note))
    if (!answer) return
    announce(answer.done)
    setDone(answer)
  }
  if (done)
    return (
      <Dialog title={ended.title} onClose={onClose}>
        <p>{done.done}</p>
        <p className={`note ${css['said']}`}>
          <span>
            <b>{ended.say}</b> <span lang={language}>{done.say[language]}</span>
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
    <Dialog title={title} onClose={onClose}>
      <p className="sm">{does}</p>
      <OneOf
        label={question}
        options={options.map((value) => ({ value, label: labels[value] }))}
        value={reason}
        onChange={setReason}
      />
      {noted && (
        <ReasonNote field={field} reason={reason} note={written} onChange={setWritten} onEnter={focusGoOf} />
      )}
      <MainButton means="protect" busy={action.busy} onPress={() => void press()}>
        {action.asking ? 'Asking what happened' : go}
      </MainButton>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </Dialog>
  )
}
