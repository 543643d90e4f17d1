import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { shortMoment } from '../shell/times.ts'
import css from './anomalies.module.css'
import { AnomalyActs } from './anomaly-acts.tsx'
import { anomalyQuery } from './anomaly-queries.ts'
import { CallsBehind } from './calls-behind.tsx'
import { PeersPlot } from './peers-plot.tsx'

/** One finding: the two numbers that differ, both readings, the calls behind it, and what to do. */
export function AnomalyDetail({ anomalyId }: { anomalyId: string }) {
  const { data, error, refetch } = useQuery(anomalyQuery(anomalyId))
  const heading = useRef<HTMLHeadingElement>(null)
  const now = useNow()
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
          <Loading what="the anomaly" />
        )}
      </article>
    )
  const { row, headline, why, ordinary, against, peers, calls, notes, settled, whyNot, may } = data
  return (
    <article className={queue['detail']} aria-labelledby="anomaly-title">
      <header>
        <p className="sm dim">
          {row.title}, found {shortMoment(row.foundAt, now, zone)}
        </p>
        <h2 ref={heading} id="anomaly-title" className="headline" tabIndex={-1}>
          {headline}
        </h2>
      </header>
      <div className={css['reading']}>
        {peers && <PeersPlot {...peers} />}
        <section aria-label="Why this is shown">
          <h3>Why this is shown</h3>
          <p>{why}</p>
          <p>
            <b>For it being ordinary:</b> {ordinary ?? 'nothing in these calls.'}
          </p>
          <p>
            <b>Against:</b> {against ?? 'nothing in these calls.'}
          </p>
        </section>
      </div>
      <CallsBehind calls={calls} />
      {notes.length > 0 && (
        <section className={css['notes']} aria-label="Notes">
          <h3>Notes</h3>
          <ul>
            {notes.map(({ at, by, note }) => (
              <li key={`${at} ${by} ${note}`}>
                “{note}” <span className="xs dim">{`${by}, ${shortMoment(at, now, zone)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled && (
        <p className={css['foot']}>
          Settled by {settled.by}, {shortMoment(settled.at, now, zone)}: {settled.reason}
          {settled.note && ` (“${settled.note}”)`}.
        </p>
      )}
      {may.length > 0 && <AnomalyActs anomalyId={anomalyId} page={data} />}
      {whyNot && !settled && <p className={`${css['foot']} wait`}>{whyNot}</p>}
    </article>
  )
}
