import type { AnomalyList, AnswerOf, listAnomalies } from '@portal-desk/contract'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Moment } from '../shell/moment.tsx'
import { QueueRows } from '../shell/queue-rows.tsx'
import type { Choose } from '../shell/use-chosen-row.ts'
import css from './anomalies.module.css'
import { UrgencyMark } from './urgency-mark.tsx'

type Props = {
  list: AnomalyList
  query: UseInfiniteQueryResult<{ pages: AnswerOf<typeof listAnomalies>[] }>
  chosen: string | undefined
  onChoose: Choose
}
const titles = { waiting: 'Open', settled: 'Settled lately' } as const
const empty = {
  waiting: 'Nothing odd waits. What the rules find appears here by itself.',
  settled: 'Nothing was settled in the last 30 days.',
} as const

/** Findings as rows: how urgent, what, whose work, and who has it. */
export const AnomalyRows = ({ list, ...rows }: Props) => (
  <QueueRows
    title={titles[list]}
    what="anomalies"
    empty={empty[list]}
    className={css['row']}
    {...rows}
    row={({ urgency, foundAt, title, line, holder }) => (
      <>
        <span className={css['top']}>
          <UrgencyMark urgency={urgency} />
          <span className="xs dim">
            <Moment at={foundAt} />
          </span>
        </span>
        <b>{title}</b>
        <span>{line}</span>
        <span className="xs dim">{holder}</span>
      </>
    )}
  />
)
