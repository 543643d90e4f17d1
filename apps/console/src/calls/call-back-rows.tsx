import { type AnswerOf, callBackNow, type getDesk } from '@portal-desk/contract'
import { useNavigate } from '@tanstack/react-router'
import { useAction } from '../api/use-action.ts'
import { Moment } from '../shell/moment.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './desk.module.css'

type Props = { calls: AnswerOf<typeof getDesk>['callBacks']; outage: boolean }

/** Callers whom the desk promised to call back, for whoever has a hand free (edge case 33). */
export function CallBackRows({ calls, outage }: Props) {
  const action = useAction(callBackNow, () => [['desk']])
  const navigate = useNavigate()
  if (calls.length === 0) return null
  const call = async (promisedId: string) => {
    const answer = await action.run({ promisedId }, {})
    if (answer) await navigate({ to: '/calls/$callId', params: { callId: answer.callId } })
  }
  return (
    <section className={css['group']} aria-label="To call back">
      <h2>
        <span>To call back</span>
        <span className={css['count']}>
          {calls.length}
          {outage ? ', once the portal works again' : ''}
        </span>
      </h2>
      <ul>
        {calls.map(({ callId, by, since, who }) => (
          <li key={callId} className={css['offer']}>
            <span>
              <b>{who ?? 'Somebody'}</b>{' '}
              <span className="sm dim">
                promised by {by} <Moment at={since} />
              </span>
            </span>
            <button
              type="button"
              className="second"
              aria-label={`Call back ${who ?? 'now'}`}
              aria-busy={action.busy || undefined}
              onClick={() => !action.busy && void call(callId)}
            >
              Call back
            </button>
          </li>
        ))}
      </ul>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </section>
  )
}
