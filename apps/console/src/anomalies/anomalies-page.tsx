import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { Nothing } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import segments from '../shell/segments.module.css'
import { useMay } from '../shell/session.tsx'
import css from './anomalies.module.css'
import { AnomalyDetail } from './anomaly-detail.tsx'
import { anomaliesQuery } from './anomaly-queries.ts'
import { AnomalyRows } from './anomaly-rows.tsx'
import { RulesList } from './rules-list.tsx'

const tabs = { waiting: 'Open', settled: 'Settled', rules: 'Rules' } as const
type Tab = keyof typeof tabs

/** What is odd in how the desk works, for whoever answers for it. */
export function AnomaliesPage() {
  if (!useMay('read-audit'))
    return <Nothing title="Not your role" says="A supervisor or the privacy officer looks after anomalies." />
  return <Anomalies />
}

function Anomalies() {
  const [tab, setTab] = useState<Tab>('waiting')
  const [chosen, setChosen] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLButtonElement>(null)
  const query = useInfiniteQuery(anomaliesQuery(tab === 'settled' ? 'settled' : 'waiting'))
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const here = rows.indexOf(document.activeElement as HTMLButtonElement)
    rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus()
  }
  const back = () => {
    setChosen(undefined)
    row.current?.focus()
  }
  useKeys([
    { key: 'j', says: 'next anomaly', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'anomaly before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'next anomaly', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'anomaly before', group: 'Go to', listedAs: false, run: () => move(-1) },
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
  const show = (next: Tab) => {
    setTab(next)
    setChosen(undefined)
  }
  return (
    <>
      <header className="page-head">
        <div>
          <h1>Anomalies</h1>
          <p className="sm dim">
            Patterns worth a look. Most have an ordinary reason: read the calls before you decide.
          </p>
        </div>
        <fieldset className={segments['segments']}>
          <legend className="sr">What is shown</legend>
          {(Object.keys(tabs) as Tab[]).map((one) => (
            <button key={one} type="button" aria-pressed={one === tab} onClick={() => show(one)}>
              {tabs[one]}
            </button>
          ))}
        </fieldset>
      </header>
      {tab === 'rules' ? (
        <RulesList />
      ) : (
        <div className={`${queue['columns']} ${css['columns']}`}>
          <div ref={list}>
            <AnomalyRows key={tab} list={tab} query={query} chosen={chosen} onChoose={choose} />
          </div>
          {chosen !== undefined && <AnomalyDetail key={chosen} anomalyId={chosen} />}
        </div>
      )}
    </>
  )
}
