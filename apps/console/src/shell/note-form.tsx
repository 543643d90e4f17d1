import { useRef } from 'react'
import { useDraft } from './drafts.ts'
import { type NoteField, NoteInput, wordsFault } from './note-input.tsx'
import css from './queue.module.css'

type Props = {
  /** What the unsent words are kept as. */
  draft: string
  label: string
  /** What the button does. */
  act: string
  className?: string | undefined
  busy: boolean
  onBack: () => void
  /** Gives whether it was done. */
  onGive: (note: string) => Promise<boolean>
}

/** A few words to colleagues that stand alone: nothing is sent without them. */
export function NoteForm({ draft, label, act, className, busy, onBack, onGive }: Props) {
  const [note, setNote] = useDraft(draft)
  const field = useRef<NoteField>(null)
  const give = async () => {
    if (await onGive(note.trim())) setNote('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (wordsFault(note)) field.current?.tell()
        else void give()
      }}
    >
      <NoteInput
        label={label}
        needed
        className={className}
        note={note}
        onChange={setNote}
        field={field}
        takesFocus
      />
      <div className={css['acts']}>
        <button type="submit" className="second">
          {act}
        </button>
        <button type="button" className="second plain" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  )
}
