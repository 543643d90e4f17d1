import type { ApprovalRequest } from '@portal-desk/contract'
import { useNow, useZone } from '../shell/clock.tsx'
import css from '../shell/queue.module.css'
import { clockTime, timeLeft } from '../shell/times.ts'
import { AnswerRequest } from './answer-request.tsx'
import { stateWords } from './state-words.ts'

const callers: Record<ApprovalRequest['relationship'], string> = {
  self: 'the patient',
  parent: 'a parent',
  guardian: 'a guardian',
  proxy: 'a proxy',
  'power-of-attorney': 'someone with power of attorney',
  helper: 'a helper, the patient beside them',
}

/** One request: what was done to be sure, what else is known, and what a yes will do. Never an answer or a contact. */
export function RequestDetail({ request }: { request: ApprovalRequest }) {
  const now = useNow()
  const zone = useZone()
  const waits = request.state === 'requested'
  return (
    <article className={css['detail']} aria-labelledby="request-title">
      <header>
        <p className="sm dim" role={waits ? 'timer' : undefined}>
          {waits ? `${timeLeft(request.until, now)} left` : stateWords[request.state]}
          {request.decidedBy && ` by ${request.decidedBy} at ${clockTime(request.decidedAt ?? now, zone)}`}
          {request.denial && `: ${request.denial.toLowerCase()}`}
          {request.denialNote && ` (“${request.denialNote}”)`}
        </p>
        <h2 id="request-title" className="headline">
          {request.askedBy} asks: {request.what.toLowerCase()} for {request.who} {request.born}
        </h2>
      </header>
      <div className={css['halves']}>
        <section>
          <h3>What was done to be sure</h3>
          <ul className={css['facts']}>
            {request.checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
          <dl className={css['pairs']}>
            <dt>Reason</dt>
            <dd>
              {request.reason}
              {request.note && ` (“${request.note}”)`}
            </dd>
            <dt>Asked</dt>
            <dd>{clockTime(request.askedAt, zone)}</dd>
            <dt>Caller</dt>
            <dd>{callers[request.relationship]}</dd>
          </dl>
          <h3>What else is known</h3>
          <ul className={css['facts']}>
            {request.known.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className={css['decision']}>
          <h3>If you approve</h3>
          <ol className={css['effects']}>
            {request.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ol>
          <p className="note">
            <span>
              You do not see the answers, nor the address or number, and need not. The approval fits this
              request and no other.
            </span>
          </p>
          {waits && request.mayAnswer && <AnswerRequest request={request} />}
          {waits && request.whyNot && <p className="sm wait">{request.whyNot}</p>}
        </section>
      </div>
    </article>
  )
}
