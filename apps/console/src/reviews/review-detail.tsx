import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { shortMoment } from '../shell/times.ts'
import { ReviewActs } from './review-acts.tsx'
import { reviewQuery } from './review-queries.ts'
import css from './reviews.module.css'
import { SaidList } from './said-list.tsx'

/** One drawn call: why it was drawn, the way to its replay, what was said of it, and what to do. */
export function ReviewDetail({ reviewId }: { reviewId: string }) {
  const { data, error, refetch } = useQuery(reviewQuery(reviewId))
  const heading = useRef<HTMLHeadingElement>(null)
  const now = useNow(60_000)
  const zone = useZone()
  const open = data?.may.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at the heading, and again once it was settled
  useEffect(() => heading.current?.focus(), [open])
  if (!data)
    return (
      <article className={queue['detail']}>
        {error ? (
          <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
        ) : (
          <Loading what="the call" />
        )}
      </article>
    )
  const { row, callId, causes, said, may, whyNot, replayed } = data
  return (
    <article className={queue['detail']} aria-labelledby="review-title">
      <header>
        <p className="sm dim">{row.standing}</p>
        <h2 ref={heading} id="review-title" className="headline" tabIndex={-1}>
          {row.agent}’s call, closed {shortMoment(row.closedAt, now, zone)}
        </h2>
      </header>
      <div className={css['inside']}>
        <section aria-label="Why it was drawn">
          <h3>{row.why}</h3>
          {causes.length > 0 && (
            <dl className={css['causes']}>
              {causes.map(({ says, why }) => (
                <div key={says}>
                  <dt>{says}</dt>
                  <dd className="dim">{why}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        {said.length > 0 && (
          <section aria-label="What was said of it">
            <h3>What was said of it</h3>
            <SaidList said={said} />
          </section>
        )}
        {whyNot ? (
          <p className="wait">{whyNot}</p>
        ) : (
          <p>
            <Link to="/calls/$callId/replay" params={{ callId }}>
              Replay the call
            </Link>
            {may.length > 0 && !replayed && (
              <span className="dim"> You sign it off after you have replayed it.</span>
            )}
          </p>
        )}
      </div>
      {may.length > 0 && <ReviewActs reviewId={reviewId} page={data} />}
    </article>
  )
}
