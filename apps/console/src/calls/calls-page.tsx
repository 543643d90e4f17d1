import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { deskQuery } from '../api/queries.ts'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { CallRows } from './call-rows.tsx'
import css from './desk.module.css'

/** Every open call, also of colleagues, and those that closed lately. */
export function CallsPage() {
  const desk = useQuery(deskQuery)
  const replays = useMay('read-audit')
  return (
    <>
      <header className={css['head']}>
        <h1>Calls</h1>
        <span className="sm dim">A closed call can be looked at; it stays as it is.</span>
      </header>
      <div className={`${css['list']} ${css['wide']}`}>
        {desk.isPending && <Loading what="the calls" />}
        {desk.error && !desk.data && (
          <CouldNotRead trouble={troubleOf(desk.error)} onAgain={() => void desk.refetch()} />
        )}
        {desk.data && (
          <>
            <CallRows
              title="Open"
              note={String(desk.data.open.length)}
              calls={desk.data.open}
              from={10}
              replays={replays}
              empty="No call is open. Press n when the phone rings."
            />
            <CallRows
              title="Closed lately"
              note={`${desk.data.closedToday} closed today`}
              calls={desk.data.recent}
              from={10}
              replays={replays}
              empty="No call was closed lately."
            />
          </>
        )}
      </div>
    </>
  )
}
