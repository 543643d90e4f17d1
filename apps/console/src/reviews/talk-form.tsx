import { Radio } from '@mantine/core'
import { TalkReason, talkReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import queue from '../shell/queue.module.css'
import { WordsField, wordsFault } from './words-field.tsx'

type Props = { busy: boolean; onBack: () => void; onGive: (reason: TalkReason, note: string) => void }

/** What there is to talk about, and a note to whoever took the call; nothing is sent without both. */
export function TalkForm({ busy, onBack, onGive }: Props) {
  const [reason, setReason] = useState<TalkReason>()
  const [note, setNote] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (!reason) first.current?.focus()
        else if (wordsFault(note)) field.current?.focus()
        else onGive(reason, note.trim())
      }}
    >
      <Radio.Group
        label="What is there to talk about?"
        value={reason ?? ''}
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
      <WordsField field={field} label="Note to your colleague" value={note} onChange={setNote} />
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
