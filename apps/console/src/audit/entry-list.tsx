import type { AuditRow } from '@portal-desk/contract'
import { useNavigate } from '@tanstack/react-router'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import css from './audit.module.css'
import { EntryRow } from './entry-row.tsx'

/** Of the pictures: thirty pixels a row. */
const ROW = 30
/** How many rows before the end the next page is asked for. */
const AHEAD = 10

const heads = ['Entry', 'Time', 'Who', 'What', 'Patient', 'Outcome'] as const

type Props = {
  rows: AuditRow[]
  /** The entry that is open beside the list. */
  chosen: number | undefined
  onOpen: (idx: number) => void
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; isError: boolean; fetchNextPage: () => unknown }
}

/** Entries as rows, of which only those in sight are drawn: j and k move, the next page is read on the way. */
export function EntryList({ rows, chosen, onOpen, query }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [presses, setPresses] = useState(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    // The heads stay in sight and take the room of a row.
    scrollPaddingEnd: ROW,
    // The row that has the focus stays, wherever the wheel goes: the focus would be lost with it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })
  const drawn = virtual.getVirtualItems()
  const end = virtual.range?.endIndex ?? 0
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query
  useEffect(() => {
    if (end >= rows.length - AHEAD && hasNextPage && !isFetchingNextPage && !isError) fetchNextPage()
  }, [end, rows.length, hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  const toRow = (index: number) => {
    virtual.scrollToIndex(index)
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each press of a key
  useEffect(() => {
    if (presses > 0) toRow(active)
  }, [presses])
  const was = useRef(chosen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an entry was opened or closed
  useEffect(() => {
    const at = rows.findIndex(({ idx }) => idx === chosen)
    if (at >= 0) setActive(at)
    // Whoever closes an entry goes on at its row.
    else if (was.current !== undefined) toRow(active)
    was.current = chosen
  }, [chosen])
  const move = (by: number) => {
    // The first press comes to the list; the next ones go on in it.
    const next = scroller.current?.contains(document.activeElement) ? active + by : active
    setActive(Math.min(rows.length - 1, Math.max(0, next)))
    setPresses(presses + 1)
  }
  const navigate = useNavigate()
  const callId = (rows.find(({ idx }) => idx === chosen) ?? rows[active])?.callId
  useKeys([
    callId !== undefined && {
      key: 'r',
      says: 'replay the call of this entry',
      group: 'Go to',
      run: () => void navigate({ to: '/calls/$callId/replay', params: { callId } }),
    },
    { key: 'j', says: 'the next entry', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'the entry before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'the next entry', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'the entry before', group: 'Go to', listedAs: false, run: () => move(-1) },
  ])
  return (
    <div ref={scroller} className={css['rows']}>
      <table aria-label="Entries" aria-rowcount={hasNextPage ? -1 : rows.length + 1} className={css['table']}>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ index, start }, at) => {
            const row = rows[index]
            const before = start - (drawn[at - 1]?.end ?? 0)
            return (
              row && (
                <Fragment key={row.idx}>
                  <Gap height={before} />
                  <EntryRow
                    row={row}
                    index={index}
                    reached={index === active}
                    chosen={row.idx === chosen}
                    onReach={setActive}
                    onOpen={onOpen}
                  />
                </Fragment>
              )
            )
          })}
          <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden style={{ height }}>
      <td colSpan={heads.length} />
    </tr>
  ) : null
