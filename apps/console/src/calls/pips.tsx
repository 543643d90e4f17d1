import css from './desk.module.css'

const steps = [0, 1, 2, 3, 4]

/** The call line in small: five marks in the order of the call page. `step` counts the filled ones, 0–5. */
export function Pips({ step }: { step: number }) {
  return (
    <svg className={css['pips']} viewBox="0 0 74 14" role="img" aria-label={`${step} of 5 steps done`}>
      <line x1="7" y1="7" x2="67" y2="7" />
      {steps.map((i) => (
        <circle
          key={i}
          cx={7 + i * 15}
          cy="7"
          r={i === step ? 5.5 : 4}
          className={i < step ? css['pipDone'] : i === step ? css['pipNow'] : undefined}
        />
      ))}
    </svg>
  )
}
