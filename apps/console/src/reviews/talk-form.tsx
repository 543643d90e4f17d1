import { Radio } from '@mantine/core'
import { TalkReason, talkReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { type NoteField, NoteInput, wordsFault } from '../shell/note-input.tsx'
import queue from '../shell/queue.module.css'
import css from './reviews.module.css'

type Props = { busy: boolean; onBack: () => void; onGive: (reason: TalkReason, note: string) => void }

/** What there is to talk about, and a note to whoever took the call; nothing is sent without both. */
export function TalkForm({ busy, onBack, onGive }: Props) {
  const [reason, setReason] = useState<TalkReason>()
  const [note, setNote] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const field = useRef<NoteField>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        setMissing(!reason)
        if (!reason) first.current?.focus()
        else if (wordsFault(note)) field.current?.tell()
        else onGive(reason, note.trim())
      }}
    >
      <Radio.Group
        label="What is there to talk about?"
        value={reason ?? ''}
        error={missing && !reason && 'Choose what it is about.'}
        onChange={(value) => setReason(TalkReason.options.find((one) => one === value))}
      >
        <div className={queue['choices']}>
          {TalkReason.options.map((option, i) => (
            <Radio
              key={option}
              ref={i === 0 ? first : undefined}
              value={option}
              label={talkReasonLabels[option]}
            />
          ))}
        </div>
      </Radio.Group>
      <NoteInput
        label="Note to your colleague"
        needed
        className={css['words']}
        note={note}
        onChange={setNote}
        field={field}
      />
      <div className={queue['acts']}>
        <button type="submit" className="second">
          Sign off with this note
        </button>
        <button type="button" className="second plain" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  )
}
