import type { Cause } from '@portal-desk/contract'
import css from './why.module.css'

const bars = { certain: 3, likely: 2, possible: 1 } as const

/** Three bars and a word; no percentage pretends to be measured. */
export const Confidence = ({ sure }: { sure: Cause['confidence'] }) => (
  <span className={css['confidence']}>
    <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden>
      {[0, 1, 2].map((i) => (
        <rect
          key={i}
          x={i * 5 + 0.5}
          y={7 - i * 3.2}
          width="3.4"
          height={4.5 + i * 3.2}
          rx="0.8"
          className={i < bars[sure] ? css['bar'] : css['noBar']}
        />
      ))}
    </svg>
    {sure}
  </span>
)
