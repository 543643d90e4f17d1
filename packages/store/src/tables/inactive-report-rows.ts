import { InactiveReason, type InactiveReport, InactiveReportEnd, Lifecycle } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { InactiveReportTable } from '../schema.ts'

const beforeOf = (row: Selectable<InactiveReportTable>): Pick<InactiveReport, 'before'> =>
  row.before_lifecycle === null
    ? {}
    : {
        before: {
          lifecycle: Lifecycle.parse(row.before_lifecycle),
          ...(row.before_reason === null ? {} : { inactiveReason: InactiveReason.parse(row.before_reason) }),
        },
      }

/** A row as the rules know it. */
export const inactiveReportOf = (row: Selectable<InactiveReportTable>): InactiveReport => ({
  id: row.id,
  patientId: row.patient_id,
  reason: InactiveReason.parse(row.reason),
  reportedBy: row.reported_by,
  reportedAt: row.reported_at,
  ...(row.call_id === null ? {} : { callId: row.call_id }),
  ...(row.end_kind === null ? {} : { end: InactiveReportEnd.parse(row.end_kind) }),
  ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...beforeOf(row),
  ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
  ...(row.chart_alive_at === null ? {} : { chartAliveSince: row.chart_alive_at }),
})
