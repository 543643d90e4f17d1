import type { WordingVersion } from '@portal-desk/contract'
import type { WordingAbout } from '@portal-desk/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { Moment } from '../shell/moment.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { Differences } from './differences.tsx'
import { ReturnToWording } from './return-to-wording.tsx'
import css from './wording.module.css'
import { wordingVersionsQuery } from './wording-queries.ts'

type Props = { about: WordingAbout; version: number; mayReturn: boolean }

/** What patients read before, what each version changed and why, and the way back to one. */
export function WordingVersions({ about, version, mayReturn }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    wordingVersionsQuery(about),
  )
  const [chosen, setChosen] = useState<number>()
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const back = (to: number) =>
    mayReturn &&
    to !== version &&
    (chosen === to ? (
      <ReturnToWording about={about} version={to} onLeave={() => setChosen(undefined)} />
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
              <Version row={row} inForce={row.version === version} />
              {back(row.version)}
            </li>
          ))}
          {!hasNextPage && (
            <li>
              <h3>Version 1{version === 1 && ', in force'}</h3>
              <p className="dim">The words the product comes with.</p>
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

function Version({ row, inForce }: { row: WordingVersion; inForce: boolean }) {
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
      <Differences changes={row.changes} />
      <p>
        <span className="dim">Why: </span>
        {row.reason}
      </p>
    </>
  )
}
