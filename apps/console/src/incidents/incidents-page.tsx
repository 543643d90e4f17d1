import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { useMay } from '../shell/session.tsx'
import { useLeaveForm } from '../shell/use-open-form.ts'
import { incidentsQuery } from './incident-queries.ts'
import css from './incidents.module.css'
import { OpenIncident } from './open-incident.tsx'
import { OpenRow } from './open-row.tsx'
import { PastIncidents } from './past-incidents.tsx'

/** Trouble with the portal that every desk and call is told of, for whoever may say so. */
export function IncidentsPage() {
  if (!useMay('manage-incidents'))
    return <Nothing title="Not your role" says="A supervisor or an administrator opens and ends incidents." />
  return <Incidents />
}

function Incidents() {
  const { data, error, refetch } = useInfiniteQuery(incidentsQuery('open'))
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const open = data?.pages.flatMap((page) => page.rows) ?? []
  const back = () => {
    setAsking(false)
    button.current?.focus()
  }
  useLeaveForm(asking ? back : undefined)
  return (
    <>
      <PageHead
        title="Incidents"
        lead="While one is open every desk and call says so, no remedy mails anything, and callers are offered a call back."
      >
        <button
          ref={button}
          type="button"
          className="second"
          aria-expanded={asking}
          onClick={() => setAsking(true)}
        >
          Open an incident
        </button>
      </PageHead>
      <div className={css['page']}>
        {asking && <OpenIncident onLeave={back} />}
        <section className={panel['panel']} aria-labelledby="open-incidents">
          <header>
            <h2 id="open-incidents">Open now</h2>
          </header>
          {!data && !error && <Loading what="what is open" />}
          {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
          {data && open.length === 0 && (
            <p className={css['empty']}>Nothing is known to be wrong with the portal.</p>
          )}
          {open.length > 0 && (
            <ul className={css['open']}>
              {open.map((row) => (
                <li key={row.id}>
                  <OpenRow row={row} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <PastIncidents />
      </div>
    </>
  )
}
