import { Radio } from '@mantine/core'
import { SettleReason, settleReasonLabels } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import queue from '../shell/queue.module.css'
import { givenNote, type NoteField, ReasonNote } from '../shell/reason-note.tsx'

type Props = {
  busy: boolean
  reasons: readonly SettleReason[]
  onBack: () => void
  onSettle: (reason: SettleReason, note: string | undefined) => void
}

/** Why it is settled: whoever meets the same again reads the reason. */
export function SettleForm({ busy, reasons, onBack, onSettle }: Props) {
  const [reason, setReason] = useState<SettleReason>()
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const button = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const press = () => {
    if (!reason || busy) return
    const { fault, note } = givenNote(reason, written)
    if (fault) field.current?.focus()
    else onSettle(reason, note)
  }
  return (
    <>
      <Radio.Group
        label="What did you find?"
        value={reason ?? ''}
        onChange={(value) => setReason(SettleReason.parse(value))}
      >
        <div className={queue['choices']}>
          {reasons.map((option, i) => (
            <Radio
              key={option}
              ref={i === 0 ? first : undefined}
              value={option}
              label={settleReasonLabels[option]}
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
      <div className={queue['acts']}>
        <button ref={button} type="button" className="second" disabled={!reason} onClick={press}>
          Settle
        </button>
        <button type="button" className="second plain" onClick={onBack}>
          Back
        </button>
      </div>
    </>
  )
}
