import { Button, Textarea } from '@mantine/core'
import { returnToWording } from '@portal-desk/contract'
import { NOTE_MOST, type WordingAbout } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './wording.module.css'
import { wordingChanges } from './wording-queries.ts'

type Props = { about: WordingAbout; version: number; onLeave: () => void }

/** Begins a draft with the words of an earlier version; it goes the same way as any other. */
export function ReturnToWording({ about, version, onLeave }: Props) {
  const action = useAction(returnToWording, wordingChanges)
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const wrong = action.trouble?.fields?.[0]?.says
  const begin = async () => {
    const answer = await action.run({ about, version: String(version) }, { reason })
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
