import { type PolicyNumber, policyFacts, policyRange, policyValueWords } from '@portal-desk/domain'
import css from './policy.module.css'

const LEFT = 6
const WIDTH = 148
/** A range whose ends lie so far apart is drawn by factors, or all that is used would sit at its left end. */
const FAR = 50

/** Where a value lies in the safe range; a line marks the default, a ring what is in force. */
export function RangeLine({
  name,
  inForce,
  draft,
}: {
  name: PolicyNumber
  inForce: number | boolean
  draft: number | boolean
}) {
  const range = policyRange(name)
  if (range.kind !== 'range') {
    const words = range.kind === 'switch' ? 'on or off' : 'the same everywhere'
    return (
      <span className="dim">
        {words}, default {policyValueWords(name, range.usual)}
      </span>
    )
  }
  const { least, most, usual } = range
  const scale = most / Math.max(least, 1) > FAR ? Math.log : (n: number) => n
  const at = (value: number) => {
    const within = Math.min(most, Math.max(least, value))
    return LEFT + ((scale(within) - scale(least)) / (scale(most) - scale(least))) * WIDTH
  }
  const [from, to] = [at(Number(inForce)), at(Number(draft))]
  const ends = [least, most].map((value) => policyValueWords(name, value))
  return (
    <div className={css['range']}>
      <svg width="160" height="16" aria-hidden>
        <title>{policyFacts[name].label}</title>
        <line x1={LEFT} x2={LEFT + WIDTH} y1="8" y2="8" className={css['rail']} />
        <line x1={at(usual)} x2={at(usual)} y1="2" y2="14" className={css['usual']} />
        {inForce !== draft && (
          <>
            <line x1={from} x2={to} y1="8" y2="8" className={css['way']} />
            <circle cx={from} cy="8" r="4" className={css['ring']} />
          </>
        )}
        <circle cx={to} cy="8" r="5" className={css['dot']} />
      </svg>
      <div className={css['ends']} aria-hidden>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <span className="sr">
        from {ends[0]} to {ends[1]}, default {policyValueWords(name, usual)}
      </span>
    </div>
  )
}
