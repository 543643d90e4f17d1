import type { AnswerOf, listReviews, ReviewList, ReviewRow } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useNow, useZone } from '../shell/clock.tsx'
import { Moment } from '../shell/moment.tsx'
import { QueueRows } from '../shell/queue-rows.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { shortMoment } from '../shell/times.ts'
import type { Choose } from '../shell/use-chosen-row.ts'
import css from './reviews.module.css'

type Props = {
  list: ReviewList
  query: UseInfiniteQueryResult<{ pages: AnswerOf<typeof listReviews>[] }>
  chosen: string | undefined
  onChoose: Choose
}
const titles = { waiting: 'To look at', 'looked-at': 'Looked at lately' } as const
const empty = {
  waiting: 'No call waits to be looked at. Some of each day are drawn in the night after it.',
  'looked-at': 'Nobody looked at a call in the last 90 days.',
} as const

/** Drawn calls as rows: whose, when, why just this one, and where it stands. */
export function ReviewRows({ list, ...rows }: Props) {
  const now = useNow(60_000)
  const zone = useZone()
  return (
    <QueueRows
      title={titles[list]}
      what="drawn calls"
      empty={empty[list]}
      className={css['row']}
      {...rows}
      row={(row) => (
        <>
          <span className={css['top']}>
            <b>{row.agent}</b>
            <span className="xs dim">{shortMoment(row.closedAt, now, zone)}</span>
          </span>
          <span>{row.why}</span>
          <Standing row={row} />
        </>
      )}
    />
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
