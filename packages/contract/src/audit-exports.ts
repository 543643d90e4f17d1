import { ExportFormat } from '@portal-desk/domain'
import { z } from 'zod'
import { AuditAsk } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const

/** How many entries are asked for, before somebody takes them as a file; no entry is shown. */
export const countAudit = endpoint({
  ...forReaders,
  method: 'POST',
  key: false,
  path: '/api/audit-counts',
  params: Nothing,
  body: z.strictObject({ ask: AuditAsk }),
  answer: z.strictObject({
    count: At,
    /** There are more, which were not counted: too many for one file. */
    more: z.boolean(),
    /** From when on entries are kept, where older ones were pruned. */
    keptSince: At.optional(),
  }),
})

/** Begins an export of the entries there are now; the own password first (S4, S11). Nothing of it leaves yet. */
export const startAuditExport = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/audit-exports',
  params: Nothing,
  body: z.strictObject({ ask: AuditAsk, format: ExportFormat }),
  answer: z.strictObject({ exportId: Id, fileName: z.string(), count: At }),
})

/** Pieces of a file, as they come. */
const Pieces = z.custom<AsyncIterable<string>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
)

/**
 * The entries of an export that was begun, newest first; a download that broke off goes on behind the entry it had last.
 * Every line begins with the number of its entry, as its first digits.
 */
export const getAuditExport = endpoint({
  ...forReaders,
  method: 'GET',
  as: 'file',
  path: '/api/audit-exports/:exportId/before/:entry',
  /** `newest`, or the entry behind which it goes on. */
  params: z.strictObject({ exportId: Id, entry: z.string().regex(/^(newest|\d{1,15})$/) }),
  body: Nothing,
  answer: z.strictObject({ fileName: z.string(), type: z.string(), pieces: Pieces }),
})
