import { UncoverReason, uncoverReasonLabels } from '@portal-desk/domain'
import { useEffect, useId, useRef, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './entry.module.css'

type Props = {
  label: string
  busy: boolean
  trouble: Trouble | undefined
  onUncover: (reason: UncoverReason, which: string) => void
  onCancel: () => void
}

/** Why somebody needs to see it, before it is seen. */
export function UncoverForm({ label, busy, trouble, onUncover, onCancel }: Props) {
  const [reason, setReason] = useState<UncoverReason>()
  const [which, setWhich] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLSelectElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const choose = (value: string) => {
    const known = UncoverReason.safeParse(value)
    setReason(known.success ? known.data : undefined)
    setMissing(false)
  }
  return (
    <form
      className={css['uncover']}
      aria-label={`Uncover: ${label}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (reason) return onUncover(reason, which.trim())
        setMissing(true)
        field.current?.focus()
      }}
    >
      <label>
        Why do you need it?
        <select
          ref={field}
          value={reason ?? ''}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? id : undefined}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">Choose</option>
          {UncoverReason.options.map((value) => (
            <option key={value} value={value}>
              {uncoverReasonLabels[value]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Which one?
        <input
          value={which}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setWhich(event.currentTarget.value)}
        />
      </label>
      {missing && (
        <p id={id} className="xs stop" role="alert">
          Choose why. It stands beside your name.
        </p>
      )}
      <div className={css['acts']}>
        <button type="submit" className="second" aria-busy={busy || undefined}>
          Uncover for 5 min
        </button>
        <button type="button" className="second plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p className="xs dim">The privacy officer sees who, when and why.</p>
      {trouble && <TroubleNote trouble={trouble} />}
    </form>
  )
}
