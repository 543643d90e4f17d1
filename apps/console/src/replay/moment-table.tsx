import { type ReactNode, useRef, useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MomentRow } from './moment-row.tsx'
import css from './replay.module.css'
import type { Moment } from './replay-query.ts'

const heads = [
  'Into call',
  'Level',
  'What happened',
  'What the agent could see',
  'What the agent could do',
] as const

type Props = {
  moments: readonly Moment[]
  call: { id: string; openedAt: number }
  now: number
  /** What the desk did by itself is left out. */
  hides: boolean
  chosen: number | undefined
  onChoose: (idx: number) => void
  children: ReactNode
}

/** The moments of a call, and below a line what came of it afterwards: j and k move. */
export function MomentTable({ moments, call, now, hides, chosen, onChoose, children }: Props) {
  const region = useRef<HTMLElement>(null)
  const [reached, setReached] = useState(0)
  const move = (by: number) => {
    const here = region.current?.contains(document.activeElement) && chosen !== undefined
    const next = Math.min(moments.length - 1, Math.max(0, here ? reached + by : reached))
    region.current?.querySelector<HTMLElement>(`[data-moment="${next}"]`)?.focus()
  }
  useKeys([
    { key: 'j', says: 'the next moment', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'the moment before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'the next moment', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'the moment before', group: 'Go to', listedAs: false, run: () => move(-1) },
  ])
  const later = moments.findIndex(({ after }) => after)
  const end = later < 0 ? moments.length : later
  const rowsOf = (from: number, to: number) =>
    moments.slice(from, to).map((moment, n) => {
      const index = from + n
      return (
        <MomentRow
          key={moment.idx}
          moment={moment}
          before={moments[index - 1]}
          call={call}
          now={now}
          hides={hides}
          index={index}
          reached={index === reached}
          chosen={moment.idx === chosen}
          onReach={() => {
            setReached(index)
            onChoose(moment.idx)
          }}
        />
      )
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keyboard too
    <section ref={region} className={css['rows']} aria-label="Moments of the call" tabIndex={0}>
      <table className={css['table']} aria-label="Moments">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rowsOf(0, end)}</tbody>
        {end < moments.length && (
          <tbody>
            <tr className={css['afterwards']}>
              <th colSpan={heads.length} scope="rowgroup">
                After the call
              </th>
            </tr>
            {rowsOf(end, moments.length)}
          </tbody>
        )}
      </table>
      {children}
    </section>
  )
}
