import { Button, Textarea } from '@mantine/core'
import { NOTE_MOST } from '@portal-desk/domain'
import { useState } from 'react'
import type { Trouble } from '../../api/problem-error.ts'
import panel from '../panel.module.css'
import { TroubleNote } from '../trouble-note.tsx'
import css from './drafts.module.css'

type Props = {
  /** The reason that stood there before. */
  before: string
  action: { busy: boolean; trouble: Trouble | undefined }
  wrongReason: string | undefined
  /** What else may not stand as it is. */
  faults: readonly string[]
  /** What saving does not do. */
  means: string
  onSave: (reason: string) => void
  onForget: () => void
}

/** Why something should be otherwise, and the press that keeps the draft of it. */
export function SavePanel({ before, action, wrongReason, faults, means, onSave, onForget }: Props) {
  const [reason, setReason] = useState(before)
  const told = action.trouble && !action.trouble.fields
  return (
    <section className={panel['panel']} aria-labelledby="save-draft">
      <header>
        <h2 id="save-draft">Your draft</h2>
      </header>
      <form
        className={css['inside']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!action.busy) onSave(reason)
        }}
      >
        <Textarea
          label="Why?"
          description="Whoever reads the versions in a year finds this."
          rows={2}
          maxLength={NOTE_MOST}
          value={reason}
          error={wrongReason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={css['acts']}>
          <Button type="submit" variant="filled" aria-busy={action.busy || undefined}>
            Save draft
          </Button>
          <Button variant="default" onClick={onForget}>
            Leave it as it was
          </Button>
        </div>
        {faults.map((fault) => (
          <p key={fault} className={css['fault']}>
            {fault}
          </p>
        ))}
        {told && action.trouble && <TroubleNote trouble={action.trouble} />}
        <p className="sm dim">{means}</p>
      </form>
    </section>
  )
}
