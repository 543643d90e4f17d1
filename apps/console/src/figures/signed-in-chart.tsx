import { CompositeChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { SIGNED_IN_GOAL } from '@portal-desk/domain'
import { dayWords, shortLength } from './figure-words.ts'
import type { FiguresPage } from './figures-query.ts'

/** Between two lines across the chart: half of the goal, so that one of them is the goal. */
const TICK = SIGNED_IN_GOAL / 2

/** The middle of each day and the band in which half of its calls lie; the table behind it is the accessible form. */
export function SignedInChart({ days }: { days: FiguresPage['days'] }) {
  const data = days.flatMap(({ day, toSignedIn }) =>
    toSignedIn
      ? [{ day: dayWords(day), band: [toSignedIn.low, toSignedIn.high], median: toSignedIn.median }]
      : [],
  )
  if (data.length < 2)
    return <p className="sm dim">There are too few days with five sign-ins for a chart; see the table.</p>
  const most = Math.max(SIGNED_IN_GOAL, ...data.map(({ band }) => band[1] ?? 0))
  const ticks = Array.from({ length: Math.ceil(most / TICK) + 1 }, (_, n) => n * TICK)
  const [first, last] = [data[0]?.day, data.at(-1)?.day]
  return (
    <div
      role="img"
      aria-label={`How long it took from ${first} to ${last}, each day’s middle, with the goal of 5 min.`}
    >
      <CompositeChart
        h={230}
        data={data}
        dataKey="day"
        gridAxis="x"
        withTooltip={false}
        withDots={false}
        series={[
          { name: 'band', type: 'area', color: 'var(--pd-accent)' },
          { name: 'median', type: 'line', color: 'var(--pd-accent)' },
        ]}
        areaProps={{ fillOpacity: 0.16, strokeWidth: 0, isAnimationActive: false }}
        lineProps={{ isAnimationActive: false }}
        composedChartProps={{ accessibilityLayer: false }}
        curveType="linear"
        yAxisProps={{ tickFormatter: shortLength, width: 48, ticks, domain: [0, ticks.at(-1) ?? 0] }}
        referenceLines={[
          { y: SIGNED_IN_GOAL, label: 'goal 5:00', labelPosition: 'insideTopRight', color: 'var(--pd-dim)' },
        ]}
      />
    </div>
  )
}
