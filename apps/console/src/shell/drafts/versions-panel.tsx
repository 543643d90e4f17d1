import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { troubleOf } from '../../api/problem-error.ts'
import { Moment } from '../moment.tsx'
import { CouldNotRead, Loading } from '../page-states.tsx'
import panel from '../panel.module.css'
import { ShowMore } from '../show-more.tsx'
import css from './drafts.module.css'

type Row = {
  version: number
  at: number
  draftedBy: string
  publishedBy: string
  reason: string
  returnsTo?: number | undefined
}
type Props<R extends Row> = {
  query: UseInfiniteQueryResult<{ pages: { rows: R[] }[] }>
  /** What is in force. */
  version: number
  mayReturn: boolean
  /** What version 1 is, of which there is no row. */
  first: string
  changesOf: (row: R) => ReactNode
  /** Asks why it should be that version again. */
  returnTo: (version: number, leave: () => void) => ReactNode
}

/** What was in force before, what each version changed and why, and the way back to one. */
export function VersionsPanel<R extends Row>(props: Props<R>) {
  const { query, version, mayReturn, first, changesOf, returnTo } = props
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  const [chosen, setChosen] = useState<number>()
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const back = (to: number) =>
    mayReturn &&
    to !== version &&
    (chosen === to ? (
      returnTo(to, () => setChosen(undefined))
    ) : (
      <button type="button" className="second" onClick={() => setChosen(to)}>
        Return to version {to}
      </button>
    ))
  return (
    <section className={panel['panel']} aria-labelledby="versions">
      <header>
        <h2 id="versions">Versions</h2>
      </header>
      {!data && !error && <Loading what="the versions" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && (
        <ol className={css['versions']}>
          {rows.map((row) => (
            <li key={row.version}>
              <Version row={row} inForce={row.version === version}>
                {changesOf(row)}
              </Version>
              {back(row.version)}
            </li>
          ))}
          {!hasNextPage && (
            <li>
              <h3>Version 1{version === 1 && ', in force'}</h3>
              <p className="dim">{first}</p>
              {back(1)}
            </li>
          )}
        </ol>
      )}
      {hasNextPage && (
        <ShowMore className={css['more']} reading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </section>
  )
}

function Version({ row, inForce, children }: { row: Row; inForce: boolean; children: ReactNode }) {
  return (
    <>
      <h3>
        Version {row.version}
        {inForce && ', in force'}
      </h3>
      <p className="dim">
        <Moment at={row.at} />: written by {row.draftedBy}, published by {row.publishedBy}.
        {row.returnsTo !== undefined && ` A return to version ${row.returnsTo}.`}
      </p>
      {children}
      <p>
        <span className="dim">Why: </span>
        {row.reason}
      </p>
    </>
  )
}
