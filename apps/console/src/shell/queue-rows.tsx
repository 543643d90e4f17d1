import { UnstyledButton } from '@mantine/core'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { CouldNotRead, Loading } from './page-states.tsx'
import css from './queue.module.css'
import { ShowMore } from './show-more.tsx'
import type { Choose } from './use-chosen-row.ts'

type Props<R> = {
  title: string
  /** What is read, for whoever waits for it. */
  what: string
  empty: string
  query: UseInfiniteQueryResult<{ pages: { rows: R[] }[] }>
  chosen: string | undefined
  onChoose: Choose
  className?: string | undefined
  row: (row: R) => ReactNode
}

/** A list of what waits or was settled, each of it a row to open; more of them on a press. */
export function QueueRows<R extends { id: string }>(props: Props<R>) {
  const { title, what, empty, query, chosen, onChoose, className = '', row } = props
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['list']} aria-label={title}>
      <h2>
        {title} <span className="dim">{hasNextPage ? `${rows.length}+` : rows.length}</span>
      </h2>
      {isPending && <Loading what={what} />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && <p className={css['empty']}>{empty}</p>}
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            <UnstyledButton
              data-row
              className={`${css['row']} ${className}`}
              aria-current={one.id === chosen}
              onClick={(event) => onChoose(one.id, event.currentTarget)}
            >
              {row(one)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <ShowMore reading={isFetchingNextPage} onMore={() => void fetchNextPage()} className={css['more']} />
      )}
    </section>
  )
}
