import { expectIncidentEnd } from '@portal-desk/contract'
import type { ExpectedEnd } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { EndSelect } from './end-select.tsx'
import { incidentChanges } from './incident-queries.ts'
import css from './incidents.module.css'

/** Says anew when an incident is thought to be over. */
export function ChangeEnd({ incidentId, onLeave }: { incidentId: string; onLeave: () => void }) {
  const [expected, setExpected] = useState<ExpectedEnd>('one-hour')
  const action = useAction(expectIncidentEnd, incidentChanges)
  const announce = useAnnounce()
  const tell = async () => {
    const done = await action.run({ incidentId }, { expected })
    if (!done) return
    announce('Every desk reads the new time.')
    onLeave()
  }
  return (
    <form
      className={css['end']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!action.busy) void tell()
      }}
    >
      <EndSelect value={expected} onChange={setExpected} />
      <div className={css['acts']}>
        <button type="submit" className="second" aria-busy={action.busy || undefined}>
          Tell every desk
        </button>
        <button type="button" className="second plain" onClick={onLeave}>
          Back
        </button>
      </div>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </form>
  )
}
