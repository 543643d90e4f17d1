import { UnstyledButton } from '@mantine/core'
import type { AnomalyList, AnswerOf, listAnomalies } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { Moment } from '../shell/moment.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import css from './anomalies.module.css'
import { UrgencyMark } from './urgency-mark.tsx'

type Props = {
  list: AnomalyList
  query: UseInfiniteQueryResult<{ pages: AnswerOf<typeof listAnomalies>[] }>
  chosen: string | undefined
  onChoose: (id: string, row: HTMLButtonElement) => void
}
const titles = { waiting: 'Open', settled: 'Settled lately' } as const
const empty = {
  waiting: 'Nothing odd waits. What the rules find appears here by itself.',
  settled: 'Nothing was settled in the last 30 days.',
} as const

/** Findings as rows: how urgent, what, whose work, and who has it; more of them on a press. */
export function AnomalyRows({ list, query, chosen, onChoose }: Props) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={queue['list']} aria-label={titles[list]}>
      <h2>
        {titles[list]} <span className="dim">{hasNextPage ? `${rows.length}+` : rows.length}</span>
      </h2>
      {isPending && <Loading what="anomalies" />}
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
                <UrgencyMark urgency={row.urgency} />
                <span className="xs dim">
                  <Moment at={row.foundAt} />
                </span>
              </span>
              <b>{row.title}</b>
              <span>{row.line}</span>
              <span className="xs dim">{row.holder}</span>
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
