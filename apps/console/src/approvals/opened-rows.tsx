import type { OpenedRecord } from '@portal-desk/contract'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'

/** Restricted records that were opened with a reason: somebody reads each of them (edge case 20). */
export function OpenedRows({ records }: { records: OpenedRecord[] }) {
  return (
    <section className={css['list']} aria-label="Restricted records opened">
      <h2>
        Restricted records opened <span className="dim">{records.length}</span>
      </h2>
      {records.length === 0 && <p className={css['empty']}>None in the last seven days.</p>}
      <ul>
        {records.map(({ id, who, born, at, reason, note, by }) => (
          <li key={id} className={css['row']}>
            <span className={css['what']}>
              <b>
                {who} {born}
              </b>
              <span className="sm dim">
                {by}: {reason}
                {note && ` (“${note}”)`}
              </span>
            </span>
            <span className={`${css['left']} sm`}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
