import type { PairRow } from '@portal-desk/contract'
import type { PairList } from '@portal-desk/domain'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { Moment } from '../shell/moment.tsx'
import css from './duplicates.module.css'
import { pointsOf } from './points.ts'

type Props = { rows: PairRow[]; list: PairList }

/** Pairs as rows: j and k move, Enter opens the two side by side. */
export function PairTable({ rows, list }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const cameFrom = useLocation({ select: ({ hash }) => hash })
  // Back from a pair, reading goes on at its row.
  useEffect(() => {
    const links = [...(body.current?.querySelectorAll('a') ?? [])]
    links.find(({ id }) => id !== '' && id === cameFrom)?.focus()
  }, [cameFrom])
  const move = (by: 1 | -1) => {
    const links = [...(body.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKeys([
    { key: 'j', says: 'the next pair', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'the pair before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'the next pair', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'the pair before', group: 'Go to', listedAs: false, run: () => move(-1) },
  ])
  const sent = list === 'records-office'
  return (
    <table className={`plain-table ${css['table']}`}>
      <thead>
        <tr>
          <th scope="col">The two records</th>
          <th scope="col" className={css['number']}>
            Together
          </th>
          <th scope="col">{sent ? 'Sent by' : 'Named by'}</th>
          <th scope="col">When</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link id={row.id} to="/duplicates/$pairId" params={{ pairId: row.id }}>
                {row.records.map(({ name, born }) => `${name} ${born}`.trim()).join(' and ')}
              </Link>
            </th>
            <td className={css['number']}>
              {pointsOf(row.score)}
              {row.likely && <span className="dim"> likely</span>}
            </td>
            <td>{namedBy(row)}</td>
            <td>
              <Moment at={row.at} />
            </td>
            <td>
              <Standing row={row} sent={sent} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who has it, who alone may have it, or that it waits. */
function Standing({ row: { reviewer, reserved }, sent }: { row: PairRow; sent: boolean }) {
  if (reviewer) return <b>{reviewer} is comparing them</b>
  return (
    <span className="dim">
      {sent ? 'With the records office' : reserved ? 'For the privacy officer' : 'Waiting'}
    </span>
  )
}

/** "M. Lindqvist and 1 more", or what is no person. */
function namedBy({ by, source, flags }: PairRow): string {
  if (by) return flags > 1 ? `${by} and ${flags - 1} more` : by
  return source === 'import' ? 'an import' : 'matching'
}
