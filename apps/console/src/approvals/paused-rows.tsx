import { type PausedProvider, resumeMail } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Mail providers that turned everybody away: two people let sending go on (edge case 34). Nothing where there is none. */
export function PausedRows({ providers }: { providers: PausedProvider[] }) {
  const action = useAction(resumeMail, () => [['approvals'], ['desk']])
  const announce = useAnnounce()
  if (providers.length === 0) return null
  const resume = async (pauseId: string) => {
    const answer = await action.run({ pauseId }, {})
    if (answer) announce(answer.done)
  }
  return (
    <section className={css['list']} aria-label="Sending paused">
      <h2>
        Sending paused <span className="dim">{providers.length}</span>
      </h2>
      <ul>
        {providers.map((row) => (
          <li key={row.id} className={css['row']}>
            <span className={css['what']}>
              <b>{row.provider || 'A mail provider'}</b>
              <span>
                Turned away the mail of {row.peopleFailed} people and took{' '}
                {row.taken === 0 ? 'none' : row.taken}.
              </span>
              <Next row={row} />
              {row.asked && !row.resumed && !row.own && (
                <span className={css['acts']}>
                  <button
                    type="button"
                    className="second"
                    aria-label={`Send again to ${row.provider || 'this mail provider'}`}
                    aria-busy={action.busy || undefined}
                    onClick={() => !action.busy && void resume(row.id)}
                  >
                    Send again
                  </button>
                </span>
              )}
            </span>
            <span className={`${css['left']} sm`}>
              <Moment at={row.since} />
            </span>
          </li>
        ))}
      </ul>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </section>
  )
}

/** What is waited for, and what a yes does. */
function Next({ row: { asked, resumed, own, waiting } }: { row: PausedProvider }) {
  const mails = waiting === 1 ? '1 email' : `${waiting} emails`
  if (resumed)
    return (
      <span className="sm dim">
        {resumed.by} let it go on; {mails} still to be sent again.
      </span>
    )
  if (!asked)
    return (
      <span className="sm dim">
        {mails} wait or failed. When it works again, anyone says so on the desk page, and a second person
        agrees here.
      </span>
    )
  if (own) return <span className="sm dim">You asked: a colleague agrees. {mails} will be sent.</span>
  return (
    <span className="sm dim">
      {asked.by} says that it works again. {mails} will be sent once more, each link with a new life.
    </span>
  )
}
