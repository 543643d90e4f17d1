import type { EndedVerification } from '@portal-desk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment } from '../shell/times.ts'
import css from './integrity.module.css'
import { earlierChecksQuery } from './integrity-queries.ts'

const marks = {
  whole: 'ready',
  'not-whole': 'alert',
  stopped: 'wait',
  'broken-off': 'wait',
} as const satisfies Record<EndedVerification['state'], string>

/** Checks that ended, the newest first; more of them on a press. */
export function EarlierChecks() {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(earlierChecksQuery)
  const zone = useZone()
  const now = useNow(60_000)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={panel['panel']} aria-labelledby="earlier-checks">
      <header>
        <h2 id="earlier-checks">Earlier checks</h2>
      </header>
      {isPending && <Loading what="earlier checks" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && (
        <p className={css['inside']}>No check has ended yet. The desk makes one by itself each night.</p>
      )}
      {rows.length > 0 && (
        <table className={`plain-table ${css['table']}`}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col" className={css['number']}>
                Entries
              </th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={css['who']}>
                  {shortMoment(row.startedAt, now, zone)}
                </th>
                <td className={css['who']}>{row.by}</td>
                <td className={css['number']}>{row.entries.toLocaleString('en-US')}</td>
                <td>
                  <StateMark mark={marks[row.state]}>{row.label}</StateMark>
                </td>
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
