import { Button, Textarea } from '@mantine/core'
import { NOTE_MOST } from '@portal-desk/domain'
import { useState } from 'react'
import panel from '../shell/panel.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './policy.module.css'
import type { Draft } from './use-draft.ts'

/** Why the numbers should change, and the press that keeps them; nothing changes for callers by it. */
export function SaveDraft({ draft, before }: { draft: Draft; before: string }) {
  const { action } = draft
  const [reason, setReason] = useState(before)
  const wrongReason = draft.faultOf('reason')
  const wrongChanges = draft.faultOf('changes')
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
          if (!action.busy) void draft.save(reason)
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
          <Button variant="default" onClick={draft.forget}>
            Leave it as it was
          </Button>
        </div>
        {wrongChanges && <p className={css['fault']}>{wrongChanges}</p>}
        {told && action.trouble && <TroubleNote trouble={action.trouble} />}
        <p className="sm dim">Nothing changes for callers until somebody else has read and published it.</p>
      </form>
    </section>
  )
}
