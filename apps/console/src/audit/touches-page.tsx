import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay, useSession } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { exactTime, shortDate } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { KeptSince } from './kept-since.tsx'
import css from './touches.module.css'
import { touchesQuery } from './touches-query.ts'
import { TouchesTable } from './touches-table.tsx'

/** Who has touched this account? For whoever answers a patient's question, on the screen or on paper. */
export function TouchesPage() {
  const { patientId } = useParams({ from: '/_signed-in/_framed/touches/$patientId' })
  if (!useMay('read-audit'))
    return <Nothing title="Not your role" says="A supervisor or the privacy officer reads the audit." />
  return <Report key={patientId} patientId={patientId} />
}

function Report({ patientId }: { patientId: string }) {
  const query = useInfiniteQuery(touchesQuery(patientId))
  const { clinic } = useSession()
  const zone = useZone()
  const now = useNow(60_000)
  const { data, error, refetch } = query
  const first = data?.pages[0]
  if (!first) {
    if (!error) return <Loading what="who touched this account" />
    const trouble = troubleOf(error)
    return trouble.type === 'refused' ? (
      <div className={css['page']}>
        <PageHead title="Who touched this account" className={css['head']} />
        <TroubleNote trouble={trouble} />
      </div>
    ) : (
      <CouldNotRead alone trouble={trouble} onAgain={() => void refetch()} />
    )
  }
  const { patient } = first
  const rows = data.pages.flatMap((page) => page.rows)
  return (
    <div className={css['page']}>
      <PageHead
        title="Who touched this account"
        lead={`${patient.name} ${patient.born}. ${clinic.name}, as of ${shortDate(first.now, now, zone)}, ${exactTime(first.now, zone)}.`}
        className={css['head']}
      >
        <button type="button" className="second" onClick={() => window.print()}>
          Print
        </button>
      </PageHead>
      {rows.length === 0 ? <p className="sm">Nobody has touched it.</p> : <TouchesTable rows={rows} />}
      {query.hasNextPage && (
        <p className={css['more']}>
          <ShowMore reading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          <span className="sm dim">There are earlier ones, which are not printed until they are shown.</span>
        </p>
      )}
      {error && <TroubleNote trouble={troubleOf(error)} onAgain={() => void query.fetchNextPage()} />}
      <p className="xs dim">
        Every time somebody opened, checked, wrote to or changed it, and what the patient did on the portal.
        The patient reads the part that concerns them as help under “Your sign-in”. That you look is on the
        record.
        <KeptSince at={first.keptSince} />
      </p>
    </div>
  )
}
