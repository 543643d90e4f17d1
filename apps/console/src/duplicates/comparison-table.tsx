import type { ComparedRow, DuplicateReview } from '@portal-desk/contract'
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconSquareMinusFilled,
} from '@tabler/icons-react'
import css from './comparison.module.css'
import { differing } from './differing.ts'
import { pointsOf } from './points.ts'
import { Scale, Weight } from './weights.tsx'

const shapes = {
  same: [IconCircleCheckFilled, 'ok'],
  near: [IconCircleHalf2, 'wait'],
  different: [IconSquareMinusFilled, 'stop'],
  none: [IconCircleDashed, 'dim'],
} as const satisfies Record<ComparedRow['kind'], unknown>

/** Record A and B field by field: both values, how far they agree, and what it weighs; below, the two logins. */
export function ComparisonTable({ review }: { review: DuplicateReview }) {
  const { records, rows } = review
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css['frame']} tabIndex={0} aria-label="The two records, field by field">
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col" className={css['field']}>
              <span className="sr">Field</span>
            </th>
            {records.map(({ patientId, mrn, more }, i) => (
              <th key={patientId} scope="col" className={css['record']}>
                <span className={css['which']}>
                  Record {'AB'[i]} {mrn && <span className="num">MRN {mrn}</span>}
                </span>
                <span className="xs dim">{more}</span>
              </th>
            ))}
            <th scope="col">How far they agree</th>
            <th scope="col" className={css['weigh']}>
              For or against
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.field} row={row} />
          ))}
          <tr className={css['logins']}>
            <th scope="row">Login</th>
            {records.map(({ patientId, login }) => (
              <td key={patientId}>
                {login.username && <b>{login.username}</b>}
                <div className="xs dim">{login.line}</div>
              </td>
            ))}
            <td colSpan={2}>
              <Together review={review} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { row: ComparedRow }) {
  const [Shape, tone] = shapes[row.kind]
  const [a, b] = row.values
  return (
    <tr>
      <th scope="row">{row.field}</th>
      <Value text={a} other={b} marked={row.kind === 'near'} />
      <Value text={b} other={a} marked={row.kind === 'near'} />
      <td>
        <span className={`state ${row.kind === 'same' || row.kind === 'none' ? '' : tone}`}>
          <Shape size={14} className={tone} aria-hidden />
          <span className={row.kind === 'same' || row.kind === 'none' ? undefined : 'b'}>
            {row.agreement}
          </span>
        </span>
        {row.note && <span className={`xs dim ${css['why']}`}>{row.note}</span>}
      </td>
      <td className={css['weigh']}>
        <Weight tenths={row.weight} />
      </td>
    </tr>
  )
}

/** A value with the words marked in which the other one differs. */
function Value({ text, other, marked }: { text: string; other: string; marked: boolean }) {
  if (text === '') return <td className="dim">none</td>
  if (!marked || other === '') return <td>{text}</td>
  return (
    <td>
      {differing(text, other).map(({ words, differs, at }) =>
        differs ? <mark key={at}>{words}</mark> : <span key={at}> {words} </span>,
      )}
    </td>
  )
}

function Together({ review: { score, ask, likely, decides } }: { review: DuplicateReview }) {
  return (
    <>
      <p className="sm">
        <b>
          Together <span className="num">{pointsOf(score)}</span>
        </b>{' '}
        <span className="dim">
          a person always decides{decides && `; knowing the ${decides} of both would settle it`}
        </span>
      </p>
      <Scale score={score} ask={ask} likely={likely} />
    </>
  )
}
