import { type FigurePeriod, figurePeriodLabels, SIGNED_IN_GOAL } from '@portal-desk/domain'
import { lazy, Suspense, useState } from 'react'
import { Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { Segments } from '../shell/segments.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { DaysTable } from './days-table.tsx'
import { lengthWords } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'

// The chart is heavier than everything else on the page, which does not wait for it.
const Chart = lazy(async () => ({ default: (await import('./signed-in-chart.tsx')).SignedInChart }))

const ways = { chart: 'Chart', table: 'Table' } as const

/** The measure that matters first: from the call being opened to the patient signed in. */
export function SignedIn({
  page: { figures, was, days },
  period,
}: {
  page: FiguresPage
  period: FigurePeriod
}) {
  const [shown, setShown] = useState<keyof typeof ways>('chart')
  const { toSignedIn } = figures
  const met = toSignedIn !== undefined && toSignedIn.median <= SIGNED_IN_GOAL
  return (
    <section className={panel['panel']} aria-labelledby="to-signed-in">
      <header>
        <h2 id="to-signed-in">From the call to signed in</h2>
        <Segments legend="Shown as" options={ways} value={shown} onChange={setShown} />
      </header>
      <div className={css['inside']}>
        {toSignedIn ? (
          <>
            <p className={css['first']}>
              <span className={css['figure']}>{lengthWords(toSignedIn.median)}</span>
              <StateMark mark={met ? 'ready' : 'wait'}>
                {met ? 'Under the goal of 5 min' : 'Over the goal of 5 min'}
              </StateMark>
            </p>
            <p className="sm dim">
              Half of the {toSignedIn.count.toLocaleString('en-US')} patients who signed in within a day were
              in by then{compared(toSignedIn.median, was.toSignedIn?.median, period)}.
            </p>
          </>
        ) : (
          <p className="sm dim">Nobody signed in after a call in this time.</p>
        )}
        {shown === 'table' ? (
          <DaysTable days={days} />
        ) : (
          <Suspense fallback={<Loading what="the chart" />}>
            <Chart days={days} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

function compared(now: number, was: number | undefined, period: FigurePeriod): string {
  if (was === undefined) return ''
  const by = Math.abs(now - was)
  if (by < 1_000) return `, as in ${figurePeriodLabels[period].before}`
  return `, ${lengthWords(by)} ${now < was ? 'sooner' : 'later'} than in ${figurePeriodLabels[period].before}`
}
