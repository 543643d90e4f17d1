import type { ReviewList } from '@portal-desk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { Nothing } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import segments from '../shell/segments.module.css'
import { useMay } from '../shell/session.tsx'
import { StateMark } from '../shell/state-mark.tsx'
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
  const [chosen, setChosen] = useState<string>()
  const rows = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLButtonElement>(null)
  const query = useInfiniteQuery(reviewsQuery(list))
  const overdue = query.data?.pages[0]?.overdue
  const move = (by: 1 | -1) => {
    const all = [...(rows.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const here = all.indexOf(document.activeElement as HTMLButtonElement)
    all[Math.min(all.length - 1, Math.max(0, here + by))]?.focus()
  }
  const back = () => {
    setChosen(undefined)
    row.current?.focus()
  }
  useKeys([
    { key: 'j', says: 'next call', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'call before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'next call', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'call before', group: 'Go to', listedAs: false, run: () => move(-1) },
    chosen !== undefined && {
      key: 'Escape',
      says: 'back to the list',
      group: 'Anywhere, also while typing',
      run: back,
    },
  ])
  return (
    <>
      <header className="page-head">
        <div>
          <h1>Reviews</h1>
          <p className="sm dim">
            Calls of each day, drawn by chance and by what happened in them. Replay a call, then say what you
            think of it.
          </p>
          {overdue !== undefined && overdue.count > 0 && (
            <p className="sm">
              <StateMark mark="alert">
                {overdue.count}
                {overdue.more && ' or more'} {overdue.count === 1 ? 'has' : 'have'} waited for more than{' '}
                {overdue.afterDays} days
              </StateMark>
            </p>
          )}
        </div>
        <fieldset className={segments['segments']}>
          <legend className="sr">What is shown</legend>
          {(Object.keys(tabs) as ReviewList[]).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === list}
              onClick={() => {
                setList(one)
                setChosen(undefined)
              }}
            >
              {tabs[one]}
            </button>
          ))}
        </fieldset>
      </header>
      <div className={queue['columns']}>
        <div ref={rows}>
          <ReviewRows
            key={list}
            list={list}
            query={query}
            chosen={chosen}
            onChoose={(id, button) => {
              row.current = button
              setChosen(id)
            }}
          />
        </div>
        {chosen !== undefined && <ReviewDetail key={chosen} reviewId={chosen} />}
      </div>
    </>
  )
}
