import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { Moment } from '../shell/moment.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { incidentsQuery } from './incident-queries.ts'
import css from './incidents.module.css'

/** What is over: from when to when, whose word it was, and how many calls it met. */
export function PastIncidents() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    incidentsQuery('over'),
  )
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={panel['panel']} aria-labelledby="past-incidents">
      <header>
        <h2 id="past-incidents">Over</h2>
      </header>
      {!data && !error && <Loading what="what is over" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && <p className={css['empty']}>There was none yet.</p>}
      {rows.length > 0 && (
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Since</th>
              <th scope="col">Until</th>
              <th scope="col">Opened by</th>
              <th scope="col">Ended by</th>
              <th scope="col" className={css['calls']}>
                Calls meanwhile
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.reason}
                  {row.note && <span className={css['note']}>“{row.note}”</span>}
                </th>
                <td>
                  <Moment at={row.since} />
                </td>
                <td>{row.over && <Moment at={row.over.at} />}</td>
                <td>{row.by}</td>
                <td>{row.over?.by}</td>
                <td className={css['calls']}>{row.calls.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <ShowMore reading={isFetchingNextPage} onMore={() => void fetchNextPage()} className={css['more']} />
      )}
    </section>
  )
}
