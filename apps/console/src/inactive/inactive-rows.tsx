import { UnstyledButton } from '@mantine/core'
import type { AnswerOf, getInactiveReports } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Moment } from '../shell/moment.tsx'
import { Loading } from '../shell/page-states.tsx'
import css from '../shell/queue.module.css'
import { ShowMore } from '../shell/show-more.tsx'

type Page = AnswerOf<typeof getInactiveReports>
type Props = {
  title: string
  /** For whoever waits for it. */
  reading: string
  empty: string
  query: UseInfiniteQueryResult<{ pages: Page[] }>
  chosen: string | undefined
  onChoose: (id: string, row: HTMLButtonElement) => void
}

/** Reports as rows: whom, why, who said so and when; more of them on a press. */
export function InactiveRows({ title, reading, empty, query, chosen, onChoose }: Props) {
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['list']} aria-label={title}>
      <h2>
        {title} <span className="dim">{hasNextPage ? `${rows.length}+` : rows.length}</span>
      </h2>
      {isPending && <Loading what={reading} />}
      {data && rows.length === 0 && <p className={css['empty']}>{empty}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton
              data-row
              className={css['row']}
              aria-current={row.id === chosen}
              onClick={(event) => onChoose(row.id, event.currentTarget)}
            >
              <span className={css['what']}>
                <b>
                  {row.who} {row.born}
                </b>
                <span>{row.reason}</span>
                <span className="xs dim">reported by {row.by}</span>
              </span>
              <span className={css['left']}>
                <span className="sm">
                  <Moment at={row.reportedAt} />
                </span>
                {row.state !== 'waiting' && <span className="xs dim">{stateWords[row.state]}</span>}
              </span>
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

const stateWords: Record<Exclude<Page['rows'][number]['state'], 'waiting'>, string> = {
  'chart-changed': 'chart changed',
  confirmed: 'confirmed',
  dismissed: 'set aside',
  undone: 'put back',
}
