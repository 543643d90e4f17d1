import { useRef, useState } from 'react'
import { type NoteField, NoteInput, wordsFault } from '../shell/note-input.tsx'
import queue from '../shell/queue.module.css'

type Props = { busy: boolean; onBack: () => void; onWrite: (note: string) => void }

/** A few words for whoever looks after it next. */
export function WriteNote({ busy, onBack, onWrite }: Props) {
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const fault = wordsFault(written)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (fault) field.current?.tell()
        else onWrite(written.trim())
      }}
    >
      <NoteInput label="Note" needed note={written} onChange={setWritten} field={field} takesFocus />
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
