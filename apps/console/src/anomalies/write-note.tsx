import { useRef } from 'react'
import { useDraft } from '../shell/drafts.ts'
import { type NoteField, NoteInput, wordsFault } from '../shell/note-input.tsx'
import queue from '../shell/queue.module.css'

type Props = {
  /** What the unsent words are kept as. */
  draft: string
  busy: boolean
  onBack: () => void
  /** Gives whether it was written down. */
  onWrite: (note: string) => Promise<boolean>
}

/** A few words for whoever looks after it next. */
export function WriteNote({ draft, busy, onBack, onWrite }: Props) {
  const [written, setWritten] = useDraft(draft)
  const field = useRef<NoteField>(null)
  const fault = wordsFault(written)
  const write = async () => {
    if (await onWrite(written.trim())) setWritten('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (fault) field.current?.tell()
        else void write()
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
