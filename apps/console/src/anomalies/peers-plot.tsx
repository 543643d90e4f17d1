import css from './anomalies.module.css'
import type { AnomalyPage } from './anomaly-queries.ts'

const [WIDTH, STEP, FLOOR] = [360, 14, 96]
/** More dots in one place than this stand on each other. */
const HIGHEST = 5

/** Each colleague as a ring over their number, and the person it is about apart from them. The numbers stand in the heading. */
export function PeersPlot({ counts, found, attentionFrom, who }: NonNullable<AnomalyPage['peers']>) {
  const most = Math.max(found, attentionFrom, ...counts) + 1
  const x = (count: number) => 16 + (count * (WIDTH - 90)) / most
  const marks = Array.from({ length: most + 1 }, (_, n) => n).filter((n) => most < 15 || n % 5 === 0)
  const rings = counts.map((count, i) => ({
    count,
    level: Math.min(HIGHEST, counts.slice(0, i).filter((other) => other === count).length),
  }))
  return (
    <section aria-label="Compared with colleagues">
      <h3>That day, each ring a colleague</h3>
      <svg
        className={css['plot']}
        viewBox={`0 0 ${WIDTH} 120`}
        role="img"
        aria-label={`Colleagues had ${counts.join(', ')}; ${who} had ${found}. The rule speaks up from ${attentionFrom} on.`}
      >
        <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} className={css['axis']} />
        {marks.map((n) => (
          <text key={n} x={x(n)} y={FLOOR + 16} textAnchor="middle">
            {n}
          </text>
        ))}
        {rings.map(({ count, level }) => (
          <circle
            key={`${count} ${level}`}
            cx={x(count)}
            cy={FLOOR - 8 - level * STEP}
            r="4.5"
            className={css['ring']}
          />
        ))}
        <line x1={x(attentionFrom)} x2={x(attentionFrom)} y1="14" y2={FLOOR} className={css['threshold']} />
        <text x={x(attentionFrom) + 5} y="20" className={css['from']}>
          attention from {attentionFrom}
        </text>
        <path d={`M${x(found)} ${FLOOR - 16} l7 8 l-7 8 l-7 -8 Z`} className={css['person']} />
        <text x={x(found)} y={FLOOR - 22} textAnchor="middle" className={css['who']}>
          {who}, {found}
        </text>
      </svg>
    </section>
  )
}
