import type { AuditPatient } from '@portal-desk/contract'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import css from './audit.module.css'

type Props = {
  /** Who is asked for now. */
  patient: AuditPatient | undefined
  /** The chart number that nobody has. */
  unknown: string | undefined
  onNumber: (mrn: string) => void
  onAny: () => void
}

/** Whose entries: anybody's, or of one who is named by chart number. */
export function PatientWord({ patient, unknown, onNumber, onAny }: Props) {
  const [naming, setNaming] = useState(false)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const word = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (naming) field.current?.focus()
  }, [naming])
  const close = () => {
    setNaming(false)
    setTyped('')
    requestAnimationFrame(() => word.current?.focus())
  }
  if (naming)
    return (
      <form
        className={css['naming']}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === '') return
          onNumber(typed.trim())
          close()
        }}
      >
        <label htmlFor={id}>the patient with chart number</label>
        <input
          ref={field}
          id={id}
          value={typed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className="second">
          Show
        </button>
        <button type="button" className="second plain" onClick={close}>
          Cancel
        </button>
      </form>
    )
  const words = patient ? `${patient.name} ${patient.born}`.trim() : unknown && `chart number ${unknown}`
  return (
    <>
      <button
        ref={word}
        type="button"
        className={css['word']}
        data-set={words !== undefined || undefined}
        onClick={() => setNaming(true)}
      >
        {words ?? 'any patient'}
      </button>
      {words !== undefined && (
        <button type="button" className={css['any']} aria-label="Any patient again" onClick={onAny}>
          <IconX size={14} aria-hidden />
        </button>
      )}
    </>
  )
}
