import { type AnswerOf, type getDesk, takeOverCall } from '@portal-desk/contract'
import { useNavigate } from '@tanstack/react-router'
import { useAction } from '../api/use-action.ts'
import { Moment } from '../shell/moment.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './desk.module.css'

type Offered = AnswerOf<typeof getDesk>['offered']

/** Calls that colleagues offer; whoever takes one has the caller on the line (edge case 22). */
export function OfferedRows({ calls }: { calls: Offered }) {
  const action = useAction(takeOverCall, () => [['desk']])
  const navigate = useNavigate()
  if (calls.length === 0) return null
  const take = async (callId: string) => {
    if (await action.run({ callId }, {})) await navigate({ to: '/calls/$callId', params: { callId } })
  }
  return (
    <section className={`${css['group']} ${css['you']}`} aria-label="Offered to you">
      <h2>
        <span>Offered to you</span>
        <span className={css['count']}>{calls.length}</span>
      </h2>
      <ul>
        {calls.map(({ callId, by, since, who }) => (
          <li key={callId} className={css['offer']}>
            <span>
              <b>{by}</b> hands you a call{who ? ` about ${who}` : ''}{' '}
              <span className="sm dim">
                <Moment at={since} />
              </span>
            </span>
            <button
              type="button"
              className="second"
              aria-label={`Take the call of ${by}`}
              aria-busy={action.busy || undefined}
              onClick={() => !action.busy && void take(callId)}
            >
              Take the call
            </button>
          </li>
        ))}
      </ul>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </section>
  )
}
