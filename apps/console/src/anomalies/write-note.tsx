import { TextInput } from '@mantine/core'
import { NOTE_MOST, noteFault, noteFaultWords } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import queue from '../shell/queue.module.css'

type Props = { busy: boolean; onBack: () => void; onWrite: (note: string) => void }

/** A few words for whoever looks after it next. */
export function WriteNote({ busy, onBack, onWrite }: Props) {
  const [written, setWritten] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const fault = noteFault(written, false)
  const write = () => {
    const note = written.trim()
    if (busy) return
    if (fault || note === '') field.current?.focus()
    else onWrite(note)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <TextInput
        ref={field}
        label="Note"
        description="For colleagues who look after it. No dates, numbers or addresses."
        value={written}
        maxLength={NOTE_MOST}
        autoComplete="off"
        error={fault && noteFaultWords[fault]}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <div className={queue['acts']}>
        <button type="submit" className="second">
          Write it down
        </button>
        <button type="button" className="second plain" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  )
}
