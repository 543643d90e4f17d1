import type { AuditRow } from '@portal-desk/contract'
import { useNow, useZone } from '../shell/clock.tsx'
import { exactTime, isSameDay, shortDate } from '../shell/times.ts'
import css from './audit.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

type Props = {
  row: AuditRow
  index: number
  /** Tab comes to this row, and no other. */
  reached: boolean
  chosen: boolean
  onReach: (index: number) => void
  onOpen: (idx: number) => void
}

/** One entry: when, who, what, whose, and how it ended. Its number opens it, as does a press anywhere on the row. */
export function EntryRow({ row, index, reached, chosen, onReach, onOpen }: Props) {
  const zone = useZone()
  const now = useNow(60_000)
  const { patient } = row
  const day = isSameDay(row.at, now, zone) ? '' : `${shortDate(row.at, now, zone)}, `
  return (
    <tr aria-rowindex={index + 2} className={css['row']} data-chosen={chosen || undefined}>
      <td>
        <button
          type="button"
          data-index={index}
          className={css['open']}
          tabIndex={reached ? 0 : -1}
          aria-current={chosen || undefined}
          onFocus={() => onReach(index)}
          onClick={() => onOpen(row.idx)}
        >
          {row.idx.toLocaleString('en-US')}
        </button>
      </td>
      <td>
        <time dateTime={new Date(row.at).toISOString()}>
          {day}
          {exactTime(row.at, zone)}
        </time>
      </td>
      <td>{row.who}</td>
      <td>
        {row.what}
        {row.reason && <span className="dim"> · {row.reason}</span>}
      </td>
      <td>{patient ? `${patient.name} ${patient.born}` : <span className="dim">none</span>}</td>
      <td>
        <OutcomeMark outcome={row.outcome} />
      </td>
    </tr>
  )
}
