import { useZone } from '../shell/clock.tsx'
import { exactTime, timeLeft } from '../shell/times.ts'
import { levelWords } from './level-words.ts'
import css from './replay.module.css'
import type { Moment, Screen } from './replay-query.ts'

/** Where the call stood at the moment that was chosen: everything that was on the page, and all that could be done. */
export function MomentState({ moment, screen }: { moment: Moment | undefined; screen: Screen | undefined }) {
  const zone = useZone()
  if (!moment)
    return (
      <p className={css['hint']}>
        Press j to go from moment to moment: all that stood on the page then, and all that could be done, is
        shown here. Enter leads to the entry in the audit.
      </p>
    )
  const { at, level, until, policy, agent, patient } = moment
  const stood = [
    until === undefined ? levelWords[level] : `${levelWords[level]}, ${timeLeft(until, at)} left`,
    policy !== undefined && `policy ${policy}`,
    agent,
    patient && `${patient.name} ${patient.born}`,
  ]
  return (
    <section className={css['state']} aria-labelledby="moment-title">
      <h2 id="moment-title">
        At <span className="num">{exactTime(at, zone)}</span>: {stood.filter(Boolean).join(' · ')}
      </h2>
      {screen ? (
        <dl>
          <dt>Causes</dt>
          <dd>{screen.causes.join(' · ')}</dd>
          <dt>Ready</dt>
          <dd>{screen.ready.join(' · ')}</dd>
          <dt>Not ready</dt>
          <dd>{screen.missing.map(({ what, why }) => `${what}: ${why}`).join(' · ')}</dd>
        </dl>
      ) : (
        <p className="dim">Nothing of the account was on the page.</p>
      )}
    </section>
  )
}
