import { Radio } from '@mantine/core'
import { type AnswerOf, closeIncident, type getDesk, openIncident } from '@portal-desk/contract'
import { IncidentReason, incidentLabels } from '@portal-desk/domain'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { WorksAgain } from '../shell/works-again.tsx'
import css from './desk.module.css'

type Portal = AnswerOf<typeof getDesk>['portal']
const changes = () => [['desk'], ['workspace']] as const

/** Whether people get in, with what to say where they do not; who may, says so and takes it back. */
export function PortalNews({ portal }: { portal: Portal }) {
  const may = useMay('manage-incidents')
  const { incident, failing } = portal
  return (
    <section aria-labelledby="portal-news">
      <h2 id="portal-news">Portal</h2>
      {!incident && !failing && (
        <p className="sm row">
          <IconCheck size={16} className="ok" aria-hidden />
          Nothing is known to be wrong.
        </p>
      )}
      {failing && (
        <div className="note wait">
          <IconAlertTriangle size={19} aria-hidden />
          <p className="sm">
            {failing.people} people could not sign in during the last 15 minutes; usual is under{' '}
            {failing.usual}.
          </p>
        </div>
      )}
      {incident && <Open incident={incident} may={may} />}
      {!incident && may && <Declare />}
    </section>
  )
}

function Open({ incident, may }: { incident: NonNullable<Portal['incident']>; may: boolean }) {
  const action = useAction(closeIncident, changes)
  const announce = useAnnounce()
  return (
    <>
      <div className="note wait">
        <IconAlertTriangle size={19} aria-hidden />
        <div>
          <div className="b">{incident.reason}</div>
          <p className="sm">
            Since <Moment at={incident.since} />, said by {incident.by}.{' '}
            {incident.expectedUntil !== undefined && (
              <>
                <WorksAgain at={incident.expectedUntil} />{' '}
              </>
            )}
            No remedy helps; offer a call-back.
          </p>
          <p className="sm">
            <b>Say</b> “{incident.say.en}”
          </p>
        </div>
      </div>
      {may && (
        <button
          type="button"
          className="second plain"
          disabled={action.busy}
          onClick={async () => {
            const done = await action.run({ incidentId: incident.id }, {})
            if (done) announce('The incident is over. Every desk is told.')
          }}
        >
          It works again
        </button>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}

function Declare() {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<IncidentReason>()
  const action = useAction(openIncident, changes)
  const announce = useAnnounce()
  if (!asking)
    return (
      <button type="button" className="second plain" onClick={() => setAsking(true)}>
        Open an incident
      </button>
    )
  const open = async () => {
    const done = reason && (await action.run({}, { reason }))
    if (done) announce('The incident is open. Every desk is told.')
  }
  return (
    <div className={css['declare']}>
      <Radio.Group
        label="What is the matter?"
        description="Every desk sees it, and every caller may be told."
        value={reason ?? ''}
        onChange={(value) => setReason(IncidentReason.parse(value))}
      >
        {IncidentReason.options.map((option) => (
          <Radio key={option} value={option} label={incidentLabels[option]} />
        ))}
      </Radio.Group>
      <button type="button" className="second" disabled={!reason || action.busy} onClick={() => void open()}>
        Open the incident
      </button>
      <button type="button" className="second plain" onClick={() => setAsking(false)}>
        Back
      </button>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
