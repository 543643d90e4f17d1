import { AnomalyRule, anomalyTitles, anomalyWhys, urgencyOf } from '@portal-desk/domain'
import queue from '../shell/queue.module.css'
import css from './anomalies.module.css'
import { UrgencyMark } from './urgency-mark.tsx'

/** What each rule looks for, from when on it speaks up, and why: nobody is measured by a rule they cannot read. */
export function RulesList() {
  return (
    <section className={`${queue['list']} ${css['rules']}`} aria-label="Rules">
      <ul>
        {AnomalyRule.options.map((rule) => (
          <li key={rule}>
            <h2>{anomalyTitles[rule]}</h2>
            <p>{anomalyWhys[rule]}</p>
            <UrgencyMark urgency={urgencyOf[rule]} />
          </li>
        ))}
      </ul>
    </section>
  )
}
