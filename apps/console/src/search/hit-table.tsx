import type { MaskedHit } from '@portal-desk/contract'
import { IconLock, IconPhone } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { StateMark } from '../shell/state-mark.tsx'
import css from './find.module.css'
import { notedRows } from './lookalikes-together.ts'
import { leadsHereWords, markedWord, whyWords } from './words.ts'

type Props = {
  id: string
  hits: MaskedHit[]
  marked: number
  busy: boolean
  onOpen: (place: number) => void
}

/** The masked list: surname, initial, birth year, town, and why it is here. Arrow keys mark, Enter opens. */
export function HitTable({ id, hits, marked, busy, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the field above points into its rows
    <table id={id} role="grid" className={css['hits']} aria-label="Records found, masked" aria-busy={busy}>
      <thead>
        <tr>
          <th className={css['name']}>Record</th>
          <th className={css['born']}>Born</th>
          <th className={css['town']}>Town</th>
          <th>Why matched</th>
          <th className={css['can']}>
            <span className="sr">Can it be opened?</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map((hit, i) => (
          <tr
            key={hit.patientId}
            id={`${id}-${i}`}
            aria-selected={i === marked}
            className={i === marked ? css['marked'] : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(i)}
          >
            <td className="b">{hit.name}</td>
            <td>{hit.born}</td>
            <td>{hit.town}</td>
            <td className="sm">
              <Why why={hit.why} />
            </td>
            <Can hit={hit} rows={notedRows(hits, i)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const OneMore = () => (
  <span className="state wait">
    <IconLock size={15} aria-hidden />
    one more detail first
  </span>
)

/** Whether the record opens; lookalikes share one cell that says what they wait for. */
function Can({ hit, rows }: { hit: MaskedHit; rows: number }) {
  // Where the page is too narrow for columns, each of them says it.
  if (rows === 0)
    return (
      <td className={css['again']}>
        <OneMore />
      </td>
    )
  if (hit.elsewhere)
    return (
      <td>
        <StateMark mark="not-needed">belongs to {hit.elsewhere}</StateMark>
      </td>
    )
  if (hit.needsThirdIdentifier)
    return (
      <td rowSpan={rows} className={css['pair']}>
        <OneMore />
      </td>
    )
  if (hit.inCallWith)
    return (
      <td>
        <span className="state dim">
          <IconPhone size={15} aria-hidden />
          <span className="stateWord">on a call with {hit.inCallWith}</span>
        </span>
      </td>
    )
  return (
    <td>
      {hit.deceased && <StateMark mark="not-needed">recorded as deceased</StateMark>}
      {hit.withoutChart && <StateMark mark="none">acts for a patient</StateMark>}
      {hit.leadsHere && <StateMark mark="none">{leadsHereWords[hit.leadsHere]}</StateMark>}
    </td>
  )
}

function Why({ why }: { why: MaskedHit['why'] }): ReactNode {
  return why.map((match, i) => (
    <Fragment key={`${match.field} ${match.typed}`}>
      {i > 0 && ', '}
      {whyWords[match.field]} <mark>{markedWord(match)}</mark>
    </Fragment>
  ))
}
