import { closeIncident, type IncidentRow } from '@portal-desk/contract'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { WorksAgain } from '../shell/works-again.tsx'
import { callsWords } from './calls-words.ts'
import { ChangeEnd } from './change-end.tsx'
import { incidentChanges } from './incident-queries.ts'
import css from './incidents.module.css'

/** An incident that goes on: what is known of it, another expected end, and its end. */
export function OpenRow({ row }: { row: IncidentRow }) {
  const [changing, setChanging] = useState(false)
  const action = useAction(closeIncident, incidentChanges)
  const announce = useAnnounce()
  const close = async () => {
    const done = await action.run({ incidentId: row.id }, {})
    if (done) announce('The incident is over. Every desk is told.')
  }
  return (
    <article className={css['row']} aria-label={row.reason}>
      <IconAlertTriangle size={18} className="wait" aria-hidden />
      <div className={css['known']}>
        <h3>{row.reason}</h3>
        <p className="sm">
          Since <Moment at={row.since} />, said by {row.by}. {callsWords(row.calls)}
        </p>
        <p className="sm">
          {row.expectedUntil === undefined ? (
            'Nobody knows yet when it works again.'
          ) : (
            <WorksAgain at={row.expectedUntil} />
          )}
        </p>
        {row.note && <p className="sm">“{row.note}”</p>}
        {changing ? (
          <ChangeEnd incidentId={row.id} onLeave={() => setChanging(false)} />
        ) : (
          <div className={css['acts']}>
            <button
              type="button"
              className="second"
              aria-busy={action.busy || undefined}
              onClick={() => !action.busy && void close()}
            >
              It works again
            </button>
            <button type="button" className="second plain" onClick={() => setChanging(true)}>
              Change when it should
            </button>
          </div>
        )}
        {action.trouble && <TroubleNote trouble={action.trouble} />}
      </div>
    </article>
  )
}
