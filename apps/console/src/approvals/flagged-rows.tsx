import { clearFlag, type FlaggedCall } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Suspicious calls: strong actions for these patients wait until a supervisor has looked (V7). */
export function FlaggedRows({ calls }: { calls: FlaggedCall[] }) {
  const action = useAction(clearFlag, () => [['approvals']])
  const announce = useAnnounce()
  const clear = async (flagId: string) => {
    const answer = await action.run({ flagId }, {})
    if (answer) announce(answer.done)
  }
  return (
    <section className={css['list']} aria-label="Flagged calls">
      <h2>
        Flagged calls <span className="dim">{calls.length}</span>
      </h2>
      <p className={css['empty']}>
        {calls.length === 0
          ? 'No call is flagged.'
          : 'Talk to whoever raised it; nothing strong is done for these patients until you clear it.'}
      </p>
      <ul>
        {calls.map(({ id, who, born, at, reason, by, own }) => (
          <li key={id} className={css['row']}>
            <span className={css['what']}>
              <b>
                {who} {born}
              </b>
              <span className="sm dim">
                {reason}, noticed by {by}
              </span>
            </span>
            <span className={css['left']}>
              <span className="sm">
                <Moment at={at} />
              </span>
              {own ? (
                <span className="sm dim">yours: a colleague looks</span>
              ) : (
                <button
                  type="button"
                  className="second"
                  aria-label={`Looked at: clear the flag of ${who}`}
                  aria-busy={action.busy || undefined}
                  onClick={() => !action.busy && void clear(id)}
                >
                  Looked at: clear
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </section>
  )
}
