import { AuditAsk } from '@portal-desk/contract'
import { ExportFormat, type Instant } from '@portal-desk/domain'
import { z } from 'zod'

/** What an export holds, as it is kept sealed beside its entry: a time as instants, so that tomorrow it is the same. */
export const AskedExport = z.strictObject({
  format: ExportFormat,
  ask: AuditAsk.omit({ when: true }),
  when: z.strictObject({ from: z.int(), before: z.int() }).optional(),
})
export type AskedExport = z.infer<typeof AskedExport>

/** "audit-2026-11-24.csv": nobody's name, and nothing of what was asked for (S8). */
export const exportName = (at: Instant, ending: string): string =>
  `audit-${new Date(at).toISOString().slice(0, 10)}.${ending}`
