import { Button } from '@mantine/core'
import type { EndedImport } from '@portal-desk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment } from '../shell/times.ts'
import css from './import.module.css'
import { endedImportsQuery } from './import-queries.ts'
import { RejectedPanel } from './rejected-panel.tsx'

const marks = {
  done: 'ready',
  stopped: 'needs-level',
  refused: 'alert',
  discarded: 'not-needed',
  'broken-off': 'needs-level',
  lapsed: 'needs-level',
} as const satisfies Record<EndedImport['state'], string>

/** Imports that ended, the newest first, each with how; their rejected lines on a press while they are kept. */
export function EarlierImports() {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(endedImportsQuery)
  const [looksAt, setLooksAt] = useState<EndedImport>()
  const zone = useZone()
  const now = useNow(60_000)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {looksAt && <RejectedPanel key={looksAt.id} importId={looksAt.id} rejected={looksAt.rejected} />}
      <section className={panel['panel']} aria-labelledby="earlier-imports">
        <header>
          <h2 id="earlier-imports">Earlier imports</h2>
        </header>
        {isPending && <Loading what="earlier imports" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data && rows.length === 0 && (
          <p className={css['inside']}>No file was imported from here yet. Choose the first one above.</p>
        )}
        {rows.length > 0 && (
          <table className={`plain-table ${css['table']}`}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">File</th>
                <th scope="col">Who</th>
                <th scope="col">How it ended</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className={css['who']}>
                    {shortMoment(row.begunAt, now, zone)}
                  </th>
                  <td className={`mono ${css['name']}`}>{row.fileName}</td>
                  <td className={css['who']}>{row.by}</td>
                  <td>
                    <StateMark mark={marks[row.state]}>{row.says}</StateMark>{' '}
                    {row.linesKept && (
                      <Button variant="default" size="compact-xs" onClick={() => setLooksAt(row)}>
                        Rejected lines
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {hasNextPage && (
          <ShowMore
            reading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
            className={css['more']}
          />
        )}
      </section>
    </>
  )
}
