import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
} from '@tabler/icons-react'
import css from './integrity.module.css'
import type { Integrity } from './integrity-queries.ts'

const shapes = {
  whole: IconCircleCheckFilled,
  unproved: IconCircleHalf2,
  never: IconCircle,
  'not-whole': IconAlertTriangleFilled,
} as const

/** The one sentence, what stands behind it, and what to do; where something was found, the first places. */
export function Verdict({
  verdict: { state, title, says, doNow, found },
}: {
  verdict: Integrity['verdict']
}) {
  const Shape = shapes[state]
  return (
    <section className={`${css['verdict']} ${css[state]}`} aria-label="State of the record">
      <Shape size={26} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{says}</p>
        {found.length > 0 && (
          <ol className={css['found']}>
            {found.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one entry may have two findings that read alike
              <li key={at}>
                <b>{one.where}:</b> {one.says}
              </li>
            ))}
          </ol>
        )}
        {doNow && <p className="b">{doNow}</p>}
      </div>
    </section>
  )
}
