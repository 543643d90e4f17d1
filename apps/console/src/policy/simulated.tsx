import type { OpenPolicyDraft } from '@portal-desk/contract'
import {
  effectWords,
  notJudged,
  notJudgedWords,
  type Policy,
  type PolicyChanges,
  policyFacts,
  SimulatedEffect,
  type SimulatedPolicy,
} from '@portal-desk/domain'
import { StateMark } from '../shell/state-mark.tsx'
import css from './simulated.module.css'

const marks = {
  'turned-away': 'alert',
  'another-way': 'needs-level',
  'let-through': 'needs-person',
  'not-needed': 'ready',
} as const satisfies Record<SimulatedEffect, string>

const count = (n: number): string => n.toLocaleString('en-US')
const share = (n: number, of: number): string => (of > 0 ? `${((n / of) * 100).toFixed(1)} %` : 'none')

type Props = { result: SimulatedPolicy; inForce: Policy; saved: OpenPolicyDraft }

/** The count that differs first, then people turned away, then each number, then what nobody can know. */
export function Simulated({ result, inForce, saved }: Props) {
  const { calls, changed, effects, byNumber, turnedAway } = result
  const found = SimulatedEffect.options.filter((effect) => effects[effect] > 0)
  const more = turnedAway.wouldBe - turnedAway.was
  return (
    <>
      <p className={css['lead']}>
        {calls === 0 ? (
          'No call ended in the last 30 days, so there is nothing to judge by.'
        ) : (
          <>
            <b>{count(changed)}</b> of {count(calls)} calls would have gone otherwise.
          </>
        )}
      </p>
      {found.length > 0 && <Bar effects={effects} found={found} />}
      <ul className={css['effects']}>
        {found.map((effect) => (
          <li key={effect}>
            <StateMark mark={marks[effect]}>
              {count(effects[effect])} {effectWords[effect].label}
            </StateMark>
            <span className="dim">{effectWords[effect].means}</span>
          </li>
        ))}
      </ul>
      <table className={css['figures']}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Was</th>
            <th scope="col">Would be</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              Callers turned away
              <span className={css['note']}>
                {more === 0
                  ? 'as many'
                  : `${count(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'}, ${share(turnedAway.wouldBe, calls)} in place of ${share(turnedAway.was, calls)}`}
              </span>
            </th>
            <td>{count(turnedAway.was)}</td>
            <td>
              <b>{count(turnedAway.wouldBe)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      {byNumber.length > 1 && (
        <ul className={css['each']} aria-label="By number">
          {byNumber.map((row) => (
            <li key={row.name}>
              {policyFacts[row.name].label}:{' '}
              <b>{count(SimulatedEffect.options.reduce((sum, effect) => sum + row.effects[effect], 0))}</b>
            </li>
          ))}
        </ul>
      )}
      <div className="sm dim">
        <p>Not known: whether callers would have chosen differently.</p>
        {notJudged(inForce, saved.changes as PolicyChanges).map(({ name, reason }) => (
          <p key={name}>
            Not known for “{policyFacts[name].label}”: {notJudgedWords[reason]}.
          </p>
        ))}
      </div>
    </>
  )
}

/** The changed calls only: among all calls they would be invisible. */
function Bar({ effects, found }: { effects: SimulatedPolicy['effects']; found: SimulatedEffect[] }) {
  return (
    <div
      className={css['bar']}
      role="img"
      aria-label={`Of these: ${found.map((effect) => `${effects[effect]} ${effectWords[effect].label}`).join(', ')}`}
    >
      {found.map((effect) => (
        <span key={effect} className={css[effect]} style={{ flexGrow: effects[effect] }} />
      ))}
    </div>
  )
}
