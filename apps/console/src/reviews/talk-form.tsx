import { Radio } from '@mantine/core'
import { TalkReason, talkReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../shell/drafts.ts'
import { type NoteField, NoteInput, wordsFault } from '../shell/note-input.tsx'
import queue from '../shell/queue.module.css'
import css from './reviews.module.css'

type Props = {
  /** What the unsent words are kept as. */
  draft: string
  busy: boolean
  onBack: () => void
  /** Gives whether it was signed off. */
  onGive: (reason: TalkReason, note: string) => Promise<boolean>
}

/** What there is to talk about, and a note to whoever took the call; nothing is sent without both. */
export function TalkForm({ draft, busy, onBack, onGive }: Props) {
  const [reason, setReason] = useState<TalkReason>()
  const [note, setNote] = useDraft(draft)
  const first = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const field = useRef<NoteField>(null)
  useEffect(() => first.current?.focus(), [])
  const give = async (about: TalkReason) => {
    if (await onGive(about, note.trim())) setNote('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        setMissing(!reason)
        if (!reason) first.current?.focus()
        else if (wordsFault(note)) field.current?.tell()
        else void give(reason)
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
