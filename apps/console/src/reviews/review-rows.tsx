import { UnstyledButton } from '@mantine/core'
import type { AnswerOf, listReviews, ReviewList, ReviewRow } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { Moment } from '../shell/moment.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment } from '../shell/times.ts'
import css from './reviews.module.css'

type Props = {
  list: ReviewList
  query: UseInfiniteQueryResult<{ pages: AnswerOf<typeof listReviews>[] }>
  chosen: string | undefined
  onChoose: (id: string, row: HTMLButtonElement) => void
}
const titles = { waiting: 'To look at', 'looked-at': 'Looked at lately' } as const
const empty = {
  waiting: 'No call waits to be looked at. Some of each day are drawn in the night after it.',
  'looked-at': 'Nobody looked at a call in the last 90 days.',
} as const

/** Drawn calls as rows: whose, when, why just this one, and where it stands; more of them on a press. */
export function ReviewRows({ list, query, chosen, onChoose }: Props) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const now = useNow(60_000)
  const zone = useZone()
  return (
    <section className={queue['list']} aria-label={titles[list]}>
      <h2>
        {titles[list]} <span className="dim">{hasNextPage ? `${rows.length}+` : rows.length}</span>
      </h2>
      {isPending && <Loading what="drawn calls" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && <p className={queue['empty']}>{empty[list]}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton
              data-row
              className={`${queue['row']} ${css['row']}`}
              aria-current={row.id === chosen}
              onClick={(event) => onChoose(row.id, event.currentTarget)}
            >
              <span className={css['top']}>
                <b>{row.agent}</b>
                <span className="xs dim">{shortMoment(row.closedAt, now, zone)}</span>
              </span>
              <span>{row.why}</span>
              <Standing row={row} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <ShowMore
          reading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
          className={queue['more']}
        />
      )}
    </section>
  )
}

function Standing({ row: { overdue, standing, notYours, waitsSince } }: { row: ReviewRow }) {
  if (overdue)
    return (
      <span className="xs">
        <StateMark mark="alert">
          Overdue, waits since <Moment at={waitsSince} />
        </StateMark>
      </span>
    )
  return <span className="xs dim">{notYours ? `${standing}; somebody else’s to review` : standing}</span>
}
