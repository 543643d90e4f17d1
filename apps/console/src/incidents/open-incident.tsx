import { openIncident } from '@portal-desk/contract'
import { type ExpectedEnd, IncidentReason, incidentLabels } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { ReasonForm } from '../shell/reason-form.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { EndSelect } from './end-select.tsx'
import { incidentChanges } from './incident-queries.ts'
import css from './incidents.module.css'

/** Says that something is wrong with the portal: what, how long it is thought to last, a few words for colleagues. */
export function OpenIncident({ onLeave }: { onLeave: () => void }) {
  const [expected, setExpected] = useState<ExpectedEnd>('not-known')
  const action = useAction(openIncident, incidentChanges)
  const announce = useAnnounce()
  const open = async (reason: IncidentReason, note: string | undefined) => {
    const done = await action.run({}, { reason, expected, ...(note === undefined ? {} : { note }) })
    if (!done) return false
    announce('The incident is open. Every desk is told.')
    onLeave()
    return true
  }
  return (
    <section className={panel['panel']} aria-labelledby="new-incident">
      <header>
        <h2 id="new-incident">Open an incident</h2>
      </header>
      <div className={css['form']}>
        <ReasonForm
          draft="new incident"
          busy={action.busy}
          question="What is the matter?"
          reasons={IncidentReason.options}
          labels={incidentLabels}
          act="Open the incident"
          onBack={onLeave}
          onGive={open}
        >
          <EndSelect value={expected} onChange={setExpected} />
        </ReasonForm>
        {action.trouble && <TroubleNote trouble={action.trouble} />}
      </div>
    </section>
  )
}
