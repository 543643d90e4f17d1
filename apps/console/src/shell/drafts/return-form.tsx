import { Button, Textarea } from '@mantine/core'
import { NOTE_MOST } from '@portal-desk/domain'
import { useState } from 'react'
import type { Trouble } from '../../api/problem-error.ts'
import { useAnnounce } from '../announcer.tsx'
import { TroubleNote } from '../trouble-note.tsx'
import css from './drafts.module.css'

type Props = {
  version: number
  action: { busy: boolean; trouble: Trouble | undefined }
  /** Begins the draft; undefined when it ended in a problem. */
  onBegin: (reason: string) => Promise<{ done: string } | undefined>
  onLeave: () => void
}

/** Begins a draft with an earlier version, and asks why; it goes the same way as any other. */
export function ReturnForm({ version, action, onBegin, onLeave }: Props) {
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const wrong = action.trouble?.fields?.[0]?.says
  const begin = async () => {
    const answer = await onBegin(reason)
    if (!answer) return
    announce(answer.done)
    onLeave()
  }
  return (
    <form
      className={css['inside']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!action.busy) void begin()
      }}
    >
      <Textarea
        label={`Why back to version ${version}?`}
        rows={2}
        maxLength={NOTE_MOST}
        data-autofocus
        value={reason}
        error={wrong}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={css['acts']}>
        <Button type="submit" variant="default" aria-busy={action.busy || undefined}>
          Begin the draft
        </Button>
        <button type="button" className="second plain" onClick={onLeave}>
          Back
        </button>
      </div>
      {action.trouble && !wrong && <TroubleNote trouble={action.trouble} />}
    </form>
  )
}
