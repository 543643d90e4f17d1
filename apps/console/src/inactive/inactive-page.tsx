import { useInfiniteQuery } from '@tanstack/react-query'
import { PageHead } from '../shell/page-head.tsx'
import { Nothing } from '../shell/page-states.tsx'
import css from '../shell/queue.module.css'
import { useMay } from '../shell/session.tsx'
import { useChosenRow } from '../shell/use-chosen-row.ts'
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
  const { list, chosen, choose } = useChosenRow('report')
  const waiting = useInfiniteQuery(inactiveReportsQuery('waiting'))
  const settled = useInfiniteQuery(inactiveReportsQuery('settled'))
  const pages = { chosen, onChoose: choose }
  return (
    <>
      <PageHead
        title="Inactive reports"
        lead="Somebody said that these patients do not use the portal any more. Each login works until you decide; opening a report is on the record."
      />
      <div className={css['columns']}>
        <div ref={list} className={css['lists']}>
          <InactiveRows
            title="Waiting"
            what="what waits"
            empty="Nothing waits. A report appears here by itself."
            query={waiting}
            {...pages}
          />
          <InactiveRows
            title="Decided lately"
            what="what was decided"
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
