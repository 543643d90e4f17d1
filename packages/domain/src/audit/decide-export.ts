import type { Decision } from '../decision.ts'
import type { RefusalCode } from '../refusal.ts'
import { type AuditFilter, filterCode } from './audit-filter.ts'
import { EXPORT_MOST, type ExportFormat } from './export-format.ts'

/** An export that is asked for, before anything of it is written. */
export type WantedExport = {
  id: string
  format: ExportFormat
  filter: AuditFilter
  /** How many entries that is; counted no further than one more than the most. */
  count: number
  /** The very entries, to be found again: kept sealed, for it may say whose they are. */
  asked: string
  /** The own password was given a moment ago (S4), or it is the command line. */
  fresh: boolean
}

/** Lets entries of the trail leave as a file; who takes which is on the record before the first of them does (T1, S11). */
export function decideExport({ id, format, filter, count, asked, fresh }: WantedExport): Decision {
  const about = filter.patientId ? { patient: filter.patientId } : {}
  const code: RefusalCode | undefined = !fresh
    ? 'reauthenticate'
    : count > EXPORT_MOST
      ? 'too-many-entries'
      : undefined
  if (code)
    return {
      refused: { code },
      audit: [{ action: 'audit.exported', outcome: 'refused', reason: code, ...about }],
    }
  return {
    changes: [],
    messages: [],
    audit: [
      {
        action: 'audit.exported',
        outcome: 'done',
        reason: `${format} entries:${count} ${filterCode(filter)}`,
        object: `export:${id}`,
        ...about,
        details: { asked },
      },
    ],
  }
}

/** The entry of a download that goes on behind one of its entries, after it broke off. */
export const exportGoesOn = (id: string, before: number) => ({
  action: 'audit.exported' as const,
  outcome: 'done' as const,
  reason: `again before:${before}`,
  object: `export:${id}`,
})
