import type { FrozenLogin } from '@portal-desk/contract'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'

/** Logins that patients shut with "this wasn't me": each waits for a call, which then needs a colleague's consent. */
export const FrozenRows = ({ logins }: { logins: FrozenLogin[] }) => (
  <section className={css['list']} aria-label="Frozen by patients">
    <h2>
      Frozen by patients <span className="dim">{logins.length}</span>
    </h2>
    <p className={css['empty']}>
      {logins.length === 0
        ? 'No patient has said “this wasn’t me”.'
        : 'Each said “this wasn’t me” and will call. Look into it meanwhile.'}
    </p>
    <ul>
      {logins.map(({ id, who, born, at }) => (
        <li key={id} className={css['row']}>
          <span className={css['what']}>
            <b>
              {who} {born}
            </b>
          </span>
          <span className={css['left']}>
            <span className="sm">
              <Moment at={at} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  </section>
)
