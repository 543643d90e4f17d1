import css from './comparison.module.css'
import { pointsOf } from './points.ts'

/** Pixels for a point, and how far from the left nothing lies. */
const POINT = 7
const NOUGHT = 20

/** "+6.1" with a bar to the right, "−1.6" with one to the left. */
export function Weight({ tenths }: { tenths: number }) {
  const points = tenths / 10
  const width = Math.min(Math.abs(points) * POINT, points < 0 ? NOUGHT : 64)
  return (
    <span className={css['weight']}>
      <svg width={NOUGHT + 64} height="12" aria-hidden>
        <line x1={NOUGHT} x2={NOUGHT} y1="0" y2="12" stroke="var(--pd-edge)" />
        {points !== 0 && (
          <rect
            x={points > 0 ? NOUGHT : NOUGHT - width}
            y="2"
            width={width}
            height="8"
            fill={points > 0 ? 'var(--pd-accent)' : 'var(--pd-stop)'}
          />
        )}
      </svg>
      <span className="num">
        {points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`}
      </span>
    </span>
  )
}

/** Where the right end of the scale lies, in tenths. */
const END = 300

/** The sum on a scale with its two lines: from where a person is asked, and from where it is likely one person. */
export function Scale({ score, ask, likely }: { score: number; ask: number; likely: number }) {
  const place = (tenths: number) => 2 + (Math.min(END, Math.max(0, tenths)) / END) * 486
  const words = `${pointsOf(score)} on a scale where a person is asked from ${ask / 10} and likely means from ${likely / 10}`
  return (
    <svg viewBox="0 0 490 28" className={css['scale']} role="img" aria-label={words}>
      <rect x="2" y="3" width="486" height="6" rx="2" fill="var(--pd-rule)" />
      <rect x="2" y="3" width={place(score) - 2} height="6" rx="2" fill="var(--pd-accent)" />
      <path d={`M${place(ask)} 0v12M${place(likely)} 0v12`} stroke="var(--pd-ink)" strokeWidth="1.2" />
      <text x={place(ask)} y="23" textAnchor="middle">
        {ask / 10}: ask
      </text>
      <text x={place(likely)} y="23" textAnchor="middle">
        {likely / 10}: likely the same
      </text>
    </svg>
  )
}
