import { Radio } from '@mantine/core'
import { applyRemedy } from '@portal-desk/contract'
import { TakeBackReason, takeBackReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './watch.module.css'

/** Ends the link just sent, with why: in place, no dialog, and Esc leaves it as it was. */
export function TakeBack({ linkId, onLeave }: { linkId: string; onLeave: () => void }) {
  const { callId, show } = useOnCall()
  const [reason, setReason] = useState<TakeBackReason>('wrong-remedy')
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const first = useRef<HTMLInputElement>(null)
  const action = useAction(applyRemedy, callChanges)
  const announce = useAnnounce()
  useEffect(() => first.current?.focus(), [])
  useKeys([{ key: 'Escape', says: 'leave the link', group: 'Anywhere, also while typing', run: onLeave }])
  const takeBack = async () => {
    const { fault, note } = givenNote(reason, written)
    if (fault) return field.current?.tell()
    const done = await action.run({ callId }, { remedy: 'take-back', input: { linkId, reason, note } })
    if (!done) return
    announce(done.done)
    onLeave()
    show(undefined)
  }
  return (
    <div className={css['takeBack']}>
      <Radio.Group
        label="Why is it taken back?"
        value={reason}
        onChange={(value) => setReason(TakeBackReason.parse(value))}
      >
        <div className={css['reasons']}>
          {TakeBackReason.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={takeBackReasonLabels[option]}
              {...(option === reason ? { ref: first } : {})}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.repeat) void takeBack()
              }}
            />
          ))}
        </div>
      </Radio.Group>
      <ReasonNote
        field={field}
        reason={reason}
        note={written}
        onChange={setWritten}
        onEnter={() => void takeBack()}
      />
      <div className={css['acts']}>
        <MainButton means="take back" busy={action.busy} onPress={() => void takeBack()}>
          Take the link back
        </MainButton>
        <button type="button" className="second plain" onClick={onLeave}>
          Leave it
        </button>
      </div>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
