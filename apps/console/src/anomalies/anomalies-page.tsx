import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../shell/page-head.tsx'
import { Nothing } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { Segments } from '../shell/segments.tsx'
import { useMay } from '../shell/session.tsx'
import { useChosenRow } from '../shell/use-chosen-row.ts'
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
  const { list, chosen, choose, clear } = useChosenRow('anomaly')
  const query = useInfiniteQuery(anomaliesQuery(tab === 'settled' ? 'settled' : 'waiting'))
  const show = (next: Tab) => {
    setTab(next)
    clear()
  }
  return (
    <>
      <PageHead
        title="Anomalies"
        lead="Patterns worth a look. Most have an ordinary reason: read the calls before you decide."
      >
        <Segments legend="What is shown" options={tabs} value={tab} onChange={show} />
      </PageHead>
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
