import { Radio } from '@mantine/core'
import { SetAsideReason, setAsideReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import css from '../shell/queue.module.css'
import { givenNote, type NoteField, ReasonNote } from '../shell/reason-note.tsx'

type Props = {
  busy: boolean
  onBack: () => void
  onSetAside: (reason: SetAsideReason, note: string | undefined) => void
}

/** Why nothing is done: whoever reported it reads the reason. */
export function SetAside({ busy, onBack, onSetAside }: Props) {
  const [reason, setReason] = useState<SetAsideReason>()
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const button = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const press = () => {
    if (!reason || busy) return
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.focus()
    else onSetAside(reason, note)
  }
  return (
    <>
      <Radio.Group
        label="Why is nothing done?"
        value={reason ?? ''}
        onChange={(value) => setReason(SetAsideReason.parse(value))}
      >
        <div className={css['choices']}>
          {SetAsideReason.options.map((option, i) => (
            <Radio
              key={option}
              ref={i === 0 ? first : undefined}
              value={option}
              label={setAsideReasonLabels[option]}
            />
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
      <div className={css['acts']}>
        <button ref={button} type="button" className="second" disabled={!reason} onClick={press}>
          Set aside
        </button>
        <button type="button" className="second plain" onClick={onBack}>
          Back
        </button>
      </div>
    </>
  )
}
