import type { ReviewList } from '@portal-desk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../shell/page-head.tsx'
import { Nothing } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { Segments } from '../shell/segments.tsx'
import { useMay } from '../shell/session.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { useChosenRow } from '../shell/use-chosen-row.ts'
import { ReviewDetail } from './review-detail.tsx'
import { reviewsQuery } from './review-queries.ts'
import { ReviewRows } from './review-rows.tsx'

const tabs: Record<ReviewList, string> = { waiting: 'To look at', 'looked-at': 'Looked at' }

/** Calls that were drawn to be looked at, for whoever reads the audit. */
export function ReviewsPage() {
  if (!useMay('read-audit'))
    return <Nothing title="Not your role" says="A supervisor or the privacy officer reviews calls." />
  return <Reviews />
}

function Reviews() {
  const [list, setList] = useState<ReviewList>('waiting')
  const { list: rows, chosen, choose, clear } = useChosenRow('call')
  const query = useInfiniteQuery(reviewsQuery(list))
  const overdue = query.data?.pages[0]?.overdue
  const show = (next: ReviewList) => {
    setList(next)
    clear()
  }
  return (
    <>
      <PageHead
        title="Reviews"
        lead="Calls of each day, drawn by chance and by what happened in them. Replay a call, then say what you think of it."
        under={
          overdue !== undefined &&
          overdue.count > 0 && (
            <p className="sm">
              <StateMark mark="alert">
                {overdue.count}
                {overdue.more && ' or more'} {overdue.count === 1 ? 'has' : 'have'} waited for more than{' '}
                {overdue.afterDays} days
              </StateMark>
            </p>
          )
        }
      >
        <Segments legend="What is shown" options={tabs} value={list} onChange={show} />
      </PageHead>
      <div className={queue['columns']}>
        <div ref={rows}>
          <ReviewRows key={list} list={list} query={query} chosen={chosen} onChoose={choose} />
        </div>
        {chosen !== undefined && <ReviewDetail key={chosen} reviewId={chosen} />}
      </div>
    </>
  )
}
