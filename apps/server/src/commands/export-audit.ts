import { rm } from 'node:fs/promises'
import {
  decideExport,
  EXPORT_MOST,
  ExportFormat,
  isRefused,
  refusalWords,
  wordsAt,
} from '@portal-desk/domain'
import { countAuditEntries, logSize } from '@portal-desk/store'
import { z } from 'zod'
import type { AskedExport } from '../audit/export/asked-export.ts'
import { exportPieces } from '../audit/export/export-pieces.ts'
import type { OwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { daysBetween } from './days-between.ts'
import { newFile } from './new-file.ts'
import { recordCommand } from './record-command.ts'
import { recordWithMrn } from './record-with-mrn.ts'
import { withStore } from './with-store.ts'

export type ExportAuditOptions = {
  format: string
  out: string
  from?: string
  until?: string
  mrn?: string
  call?: string
}

const OptionsShape = z.object({
  format: ExportFormat,
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

/** Whoever runs it has no record here; restricted names are the privacy officer's alone. */
const reader = { id: 'command-line', role: 'administrator' } as const

/** `desk audit export`: entries of the trail to a new file, as the console writes them; on the record before they leave. */
export const exportAudit = (settings: Settings, options: ExportAuditOptions): Promise<number> =>
  withStore(settings, async (parts) => {
    const asked = await askedBy(parts, options)
    if (typeof asked === 'string') {
      console.error(`${asked} Nothing was exported.`)
      return 1
    }
    const { read } = parts.store
    const { ask, when, format } = asked
    const count = await countAuditEntries(read, { ...ask, when, limit: EXPORT_MOST + 1 })
    const id = parts.vault.newId()
    const decision = decideExport({
      id,
      format,
      filter: ask,
      count,
      asked: JSON.stringify(asked),
      fresh: true,
    })
    const refused = isRefused(decision) ? decision.refused : undefined
    const file = refused ? undefined : await newFile(options.out)
    if (!refused && !file) return 1
    const size = await logSize(read)
    await recordCommand(parts, async (unit) => {
      await unit.carryOut(decision)
    })
    const { clinic } = parts.house
    if (refused || !file) {
      if (refused) console.error(refusalWords(refused, wordsAt(Date.now(), clinic)).agent)
      return 1
    }
    let written = 0
    try {
      const begun = { ...asked, at: Date.now(), size }
      const from = { read, vault: parts.vault, clinic, reader }
      for await (const { text, entries } of exportPieces(from, begun, undefined, async () => undefined)) {
        await file.write(text)
        written += entries
      }
    } catch (error) {
      // Half a file would be taken for all of it.
      await rm(options.out, { force: true })
      throw error
    } finally {
      await file.close()
    }
    console.log(`${written} ${written === 1 ? 'entry' : 'entries'} written to ${options.out}.`)
    return 0
  })

/** What the options ask for, or the sentence that says what is wrong with them. */
async function askedBy(
  { store, house }: OwnStore,
  { format, from, until, mrn, call }: ExportAuditOptions,
): Promise<AskedExport | string> {
  const shaped = OptionsShape.safeParse({ format, from, until })
  if (!shaped.success) return 'The format is csv, ndjson or fhir, and a day is written YYYY-MM-DD.'
  if (from && until && from > until) return 'The last day is before the first.'
  const patient = mrn === undefined ? undefined : await recordWithMrn(store.read, mrn)
  if (typeof patient === 'string') return patient
  const when = daysBetween(shaped.data.from, shaped.data.until, house.clinic.timeZone)
  return {
    format: shaped.data.format,
    ask: { ...(patient ? { patientId: patient.id } : {}), ...(call === undefined ? {} : { callId: call }) },
    ...(when ? { when } : {}),
  }
}
