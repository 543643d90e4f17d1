import { Button, Textarea } from '@mantine/core'
import { NOTE_MOST } from '@portal-desk/domain'
import { useState } from 'react'
import panel from '../shell/panel.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { WordingTyped } from './use-wording-draft.ts'
import css from './wording.module.css'

/** Why it should read otherwise, and the press that keeps it; patients read nothing of it by that. */
export function SaveWording({ typed, before }: { typed: WordingTyped; before: string }) {
  const { action } = typed
  const [reason, setReason] = useState(before)
  const wrongWords = typed.faultOf('words')
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
          if (!action.busy) void typed.save(reason)
        }}
      >
        <Textarea
          label="Why?"
          description="Whoever reads the versions in a year finds this."
          rows={2}
          maxLength={NOTE_MOST}
          value={reason}
          error={typed.faultOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={css['acts']}>
          <Button type="submit" variant="filled" aria-busy={action.busy || undefined}>
            Save draft
          </Button>
          <Button variant="default" onClick={typed.forget}>
            Leave it as it was
          </Button>
        </div>
        {typed.wrong && (
          <p className={css['fault']}>Something may not stand as it is; it says so beside it.</p>
        )}
        {wrongWords && <p className={css['fault']}>{wrongWords}</p>}
        {told && action.trouble && <TroubleNote trouble={action.trouble} />}
        <p className="sm dim">Patients read nothing of it until somebody else has read and published it.</p>
      </form>
    </section>
  )
}
