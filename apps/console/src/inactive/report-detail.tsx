import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import css from '../shell/queue.module.css'
import { shortMoment, untilWords } from '../shell/times.ts'
import { DecideReport } from './decide-report.tsx'
import { inactiveReportQuery } from './report-queries.ts'

/** One report: what is known of the login, what would happen, and the decision. Never an address. */
export function ReportDetail({ reportId }: { reportId: string }) {
  const { data, error, refetch } = useQuery(inactiveReportQuery(reportId))
  const heading = useRef<HTMLHeadingElement>(null)
  const now = useNow()
  const zone = useZone()
  const state = data?.row.state
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at the heading, and again once it was decided
  useEffect(() => heading.current?.focus(), [state])
  if (!data)
    return (
      <article className={css['detail']}>
        {error ? (
          <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
        ) : (
          <Loading what="the report" />
        )}
      </article>
    )
  const { row, known, effects, may, whyNot, undoUntil, setAside, note } = data
  return (
    <article className={css['detail']} aria-labelledby="report-title">
      <header>
        <p className="sm dim">
          {row.label}. {row.line}
        </p>
        <h2 ref={heading} id="report-title" className="headline" tabIndex={-1}>
          {row.by} reports {row.who} {row.born}: {row.reason.toLowerCase()}
        </h2>
      </header>
      <div className={css['halves']}>
        <section>
          <h3>What is known</h3>
          <ul className={css['facts']}>
            {known.map(({ text, at }) => (
              <li key={text}>
                {text}
                {at !== undefined && `: ${shortMoment(at, now, zone)}`}
              </li>
            ))}
          </ul>
          <dl className={css['pairs']}>
            <dt>Reported</dt>
            <dd>{shortMoment(row.reportedAt, now, zone)}</dd>
            <dt>By</dt>
            <dd>{row.by}</dd>
            {setAside && (
              <>
                <dt>Set aside</dt>
                <dd>
                  {setAside}
                  {note && ` (“${note}”)`}
                </dd>
              </>
            )}
          </dl>
        </section>
        <section className={css['decision']} hidden={effects.length === 0 && may.length === 0 && !whyNot}>
          {effects.length > 0 && (
            <>
              <h3>{row.state === 'waiting' ? 'If you confirm' : 'If you put it back'}</h3>
              <ol className={css['effects']}>
                {effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ol>
            </>
          )}
          {may.includes('undo') && undoUntil !== undefined && (
            <p className="sm dim">Possible {untilWords(undoUntil, now, zone)}.</p>
          )}
          {may.length > 0 && <DecideReport key={row.state} reportId={reportId} may={may} />}
          {whyNot && <p className="sm wait">{whyNot}</p>}
        </section>
      </div>
    </article>
  )
}
