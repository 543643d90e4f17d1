import { Radio } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useDraft } from './drafts.ts'
import type { NoteField } from './note-input.tsx'
import css from './queue.module.css'
import { givenNote, ReasonNote } from './reason-note.tsx'

type Props<V extends string> = {
  /** What unsent words are kept as. */
  draft: string
  busy: boolean
  question: string
  reasons: readonly V[]
  labels: Readonly<Record<V, string>>
  /** What the button does. */
  act: string
  /** What else is asked, behind the reason. */
  children?: ReactNode
  onBack: () => void
  /** Gives whether it was done. */
  onGive: (reason: V, note: string | undefined) => Promise<boolean>
}

/** One of a closed list of reasons, with a few words where they are wanted, before something of a queue is put away. */
export function ReasonForm<V extends string>({
  draft,
  busy,
  question,
  reasons,
  labels,
  act,
  children,
  ...on
}: Props<V>) {
  const [reason, setReason] = useState<V>()
  const [written, setWritten] = useDraft(draft)
  const field = useRef<NoteField>(null)
  const button = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const press = async () => {
    if (!reason || busy) return
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.tell()
    else if (await on.onGive(reason, note)) setWritten('')
  }
  return (
    <>
      <Radio.Group
        label={question}
        value={reason ?? ''}
        onChange={(value) => setReason(reasons.find((one) => one === value))}
      >
        <div className={css['choices']}>
          {reasons.map((option, i) => (
            <Radio key={option} ref={i === 0 ? first : undefined} value={option} label={labels[option]} />
          ))}
        </div>
      </Radio.Group>
      {reason && (
        <ReasonNote
          field={field}
          reason={reason}
          note={written}
          onChange={setWritten}
          onEnter={() => button.current?.focus()}
        />
      )}
      {children}
      <div className={css['acts']}>
        <button ref={button} type="button" className="second" disabled={!reason} onClick={() => void press()}>
          {act}
        </button>
        <button type="button" className="second plain" onClick={on.onBack}>
          Back
        </button>
      </div>
    </>
  )
}
