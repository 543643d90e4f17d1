import { LEAST_FOR_SPREAD } from '@portal-desk/domain'
import { type ShareNow, shareWords } from './figure-words.ts'
import css from './figures.module.css'

const WIDTH = 72
const HEIGHT = 22
/** Room for the dot at the end. */
const EDGE = 3

type Point = { x: number; y: number }

/**
 * Where the weeks stand that have enough behind them, so that one call more does not throw the line about; lowest at
 * the foot; a line that is level lies in the middle.
 */
function pointsOf(weeks: readonly ShareNow[]): (Point | undefined)[] {
  const parts = weeks.map(({ part, of }) => (of < LEAST_FOR_SPREAD ? undefined : part / of))
  const known = parts.filter((part) => part !== undefined)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = (WIDTH - 2 * EDGE) / (weeks.length - 1)
  return parts.map((part, at) => {
    if (part === undefined) return undefined
    const rise = high > low ? (part - low) / (high - low) : 0.5
    return { x: EDGE + at * step, y: HEIGHT - EDGE - rise * (HEIGHT - 2 * EDGE) }
  })
}

/** The line, lifted over weeks that say nothing. */
const pathOf = (points: readonly (Point | undefined)[]): string =>
  points
    .map((point, at) =>
      point ? `${points[at - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : '',
    )
    .join('')

/** Which way a figure went over eight weeks: a small line, and the same in words for whoever cannot see it. */
export function Trend({ weeks }: { weeks: readonly ShareNow[] }) {
  const points = pointsOf(weeks)
  const last = points.findLast((point) => point !== undefined)
  if (!last || points.filter(Boolean).length < 2) return <span className="xs dim">too few</span>
  return (
    <svg
      className={css['trend']}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`Week by week: ${weeks.map(shareWords).join(', ')}`}
    >
      <path d={pathOf(points)} />
      <circle cx={last.x} cy={last.y} r={EDGE} />
    </svg>
  )
}
