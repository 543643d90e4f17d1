import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useKeys } from '../shell/keys/use-keys.ts'
import { CouldNotRead, Nothing } from '../shell/page-states.tsx'
import css from '../shell/queue.module.css'
import { useMay } from '../shell/session.tsx'
import { InactiveRows } from './inactive-rows.tsx'
import { ReportDetail } from './report-detail.tsx'
import { inactiveReportsQuery } from './report-queries.ts'

/** Who was reported as inactive, for whoever may decide it. */
export function InactivePage() {
  const may = useMay('approve')
  if (!may)
    return (
      <Nothing
        title="Not your role"
        says="A supervisor or the privacy officer decides on inactive reports."
      />
    )
  return <Reports />
}

/** Reports that wait, the oldest first, and what was decided lately. Looking at one is on the record. */
function Reports() {
  const [chosen, setChosen] = useState<string>()
  const lists = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLButtonElement>(null)
  const waiting = useInfiniteQuery(inactiveReportsQuery('waiting'))
  const settled = useInfiniteQuery(inactiveReportsQuery('settled'))
  const move = (by: 1 | -1) => {
    const rows = [...(lists.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const here = rows.indexOf(document.activeElement as HTMLButtonElement)
    rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus()
  }
  const back = () => {
    setChosen(undefined)
    row.current?.focus()
  }
  useKeys([
    { key: 'j', says: 'next report', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'report before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'next report', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'report before', group: 'Go to', listedAs: false, run: () => move(-1) },
    chosen !== undefined && {
      key: 'Escape',
      says: 'back to the list',
      group: 'Anywhere, also while typing',
      run: back,
    },
  ])
  const choose = (id: string, button: HTMLButtonElement) => {
    row.current = button
    setChosen(id)
  }
  const trouble = waiting.error ?? settled.error
  const pages = { chosen, onChoose: choose }
  return (
    <>
      <header className={css['head']}>
        <h1>Inactive reports</h1>
        <p className="sm dim">
          Somebody said that these patients do not use the portal any more. Each login works until you decide;
          opening a report is on the record.
        </p>
      </header>
      <div className={css['columns']}>
        <div ref={lists} className={css['lists']}>
          {trouble && !waiting.data && (
            <CouldNotRead trouble={troubleOf(trouble)} onAgain={() => void waiting.refetch()} />
          )}
          <InactiveRows
            title="Waiting"
            reading="what waits"
            empty="Nothing waits. A report appears here by itself."
            query={waiting}
            {...pages}
          />
          <InactiveRows
            title="Decided lately"
            reading="what was decided"
            empty="Nothing was decided in the last 30 days."
            query={settled}
            {...pages}
          />
        </div>
        {chosen !== undefined && <ReportDetail key={chosen} reportId={chosen} />}
      </div>
    </>
  )
}
