import type { AnswerOf, getInactiveReports } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'
import { QueueRows } from '../shell/queue-rows.tsx'
import type { Choose } from '../shell/use-chosen-row.ts'

type Page = AnswerOf<typeof getInactiveReports>
type Props = {
  title: string
  /** What is read, for whoever waits for it. */
  what: string
  empty: string
  query: UseInfiniteQueryResult<{ pages: Page[] }>
  chosen: string | undefined
  onChoose: Choose
}

/** Reports as rows: whom, why, who said so and when. */
export const InactiveRows = (props: Props) => (
  <QueueRows
    {...props}
    row={({ who, born, reason, by, reportedAt, state }) => (
      <>
        <span className={css['what']}>
          <b>
            {who} {born}
          </b>
          <span>{reason}</span>
          <span className="xs dim">reported by {by}</span>
        </span>
        <span className={css['left']}>
          <span className="sm">
            <Moment at={reportedAt} />
          </span>
          {state !== 'waiting' && <span className="xs dim">{stateWords[state]}</span>}
        </span>
      </>
    )}
  />
)

const stateWords: Record<Exclude<Page['rows'][number]['state'], 'waiting'>, string> = {
  'chart-changed': 'chart changed',
  confirmed: 'confirmed',
  dismissed: 'set aside',
  undone: 'put back',
}
