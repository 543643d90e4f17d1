import { dot, plot, ruleX } from '@observablehq/plot'
import { Window } from 'happy-dom'
import { isMet, shareOfGoal } from './goal.ts'
import { goalOf, type KeptResult } from './kept-results.ts'

const ROW = 20
/** px; a letter of the words at the left takes as much as the widest fonts do. */
const LETTER = 6.6
const SCALE = 540
/** So far out a figure stands that is nothing beside its goal, or beside which its goal is nothing: a logarithm has neither. */
const [LEAST, MOST] = [0.001, 1_000]

/** Its own colours in light and dark: a picture in a page is asked for neither by the page. */
const STYLE = `svg { --met: #155f33; --short: #9b1c1c; color: #16202a; background: #ffffff }
@media (prefers-color-scheme: dark) { svg { --met: #8fd3a8; --short: #f2a29b; color: #eef1f4; background: #14191f } }`

type Dot = { row: string; share: number; met: boolean }

/** `bench: what`, without the engine and the size of which each dot is one. */
const rowOf = (bench: string, what: string): string => {
  const at = what.indexOf(': ')
  return `${bench}: ${at < 0 ? what : what.slice(at + 2)}`
}

const dotsOf = (kept: readonly KeptResult[]): Dot[] =>
  kept.flatMap(({ bench, goals }) =>
    goals.map(goalOf).flatMap((goal) => {
      const share = shareOfGoal(goal)
      if (Number.isNaN(share)) return []
      return [
        { row: rowOf(bench, goal.what), share: Math.min(MOST, Math.max(LEAST, share)), met: isMet(goal) },
      ]
    }),
  )

/**
 * Every figure beside its goal, one row for each thing that is asked and one mark for each engine and size: left of the
 * line the goal is met.
 * @returns SVG, or undefined where nothing was measured
 */
export function performanceChart(kept: readonly KeptResult[]): string | undefined {
  const dots = dotsOf(kept)
  if (dots.length === 0) return undefined
  const rows = [...new Set(dots.map(({ row }) => row))]
  const marginLeft = Math.ceil(Math.max(...rows.map((row) => row.length)) * LETTER) + 16
  const { document } = new Window()
  const mark = (some: Dot[], symbol: 'circle' | 'times', colour: string) =>
    dot(some, { x: 'share', y: 'row', symbol, stroke: colour, strokeWidth: 2, r: 4 })
  const svg = plot({
    // Of another make than a browser's, and all that Plot asks for.
    document: document as never,
    width: marginLeft + SCALE,
    height: rows.length * ROW + 60,
    marginLeft,
    marginRight: 24,
    marginTop: 40,
    inset: 8,
    style: { fontSize: '12px' },
    x: {
      type: 'log',
      axis: 'top',
      grid: true,
      ticks: 5,
      tickFormat: String,
      label: 'share of what the goal allows; right of 1 it falls short',
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: { type: 'point', domain: rows, label: null, tickSize: 0 },
    marks: [
      ruleX([1], { strokeWidth: 1.5 }),
      mark(
        dots.filter(({ met }) => met),
        'circle',
        'var(--met)',
      ),
      mark(
        dots.filter(({ met }) => !met),
        'times',
        'var(--short)',
      ),
    ],
  })
  // Its own rules are for a page that it stands in.
  const style = svg.querySelector('style')
  if (style) style.textContent = STYLE
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', `${rows.length} figures beside their goals`)
  return `${svg.outerHTML}\n`
}
