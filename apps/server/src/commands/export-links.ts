import type { Db } from '@portal-desk/store'
import type { Settings } from '../settings/settings.ts'
import { newFile } from './new-file.ts'
import { recordCommand } from './record-command.ts'
import { withStore } from './with-store.ts'

export type ExportLinksOptions = { out: string }

const PAGE = 1_000

/**
 * `desk duplicates export-links`: for the EHR, which of its records the desk knows as one person (feature 69). FHIR
 * Patient in NDJSON with nothing but id and link, from both sides; a pair of two directories is nobody's to merge.
 */
export async function exportLinks(settings: Settings, { out }: ExportLinksOptions): Promise<number> {
  return withStore(settings, async (parts) => {
    const file = await newFile(out)
    if (!file) return 1
    let count = 0
    try {
      let after = ''
      for (;;) {
        const rows = await standing(parts.store.read, after)
        const lines = rows
          .filter((row) => row.retired_source === row.survivor_source)
          .flatMap((row) => [
            link(row.retired_key, 'replaced-by', row.survivor_key),
            link(row.survivor_key, 'replaces', row.retired_key),
          ])
        // Whoever was given them stands on the record before they leave (T1).
        if (lines.length > 0)
          await recordCommand(parts, async ({ record }) =>
            record({ action: 'duplicate.exported', outcome: 'done', reason: `links:${lines.length}` }),
          )
        await file.write(lines.join(''))
        count += lines.length
        after = rows.at(-1)?.id ?? ''
        if (rows.length < PAGE) break
      }
    } finally {
      await file.close()
    }
    console.log(`${count} ${count === 1 ? 'link' : 'links'} written to ${out}.`)
    return 0
  })
}

const link = (id: string, type: 'replaced-by' | 'replaces', other: string): string =>
  `${JSON.stringify({
    resourceType: 'Patient',
    id,
    link: [{ other: { reference: `Patient/${other}` }, type }],
  })}\n`

/** Consolidations that were not taken back, in the order of their ids. */
const standing = (db: Db, after: string) =>
  db
    .selectFrom('consolidation as c')
    .innerJoin('portal_account as a', 'a.id', 'c.retired_account')
    .innerJoin('portal_account as b', 'b.id', 'c.survivor_account')
    .innerJoin('patient as retired', 'retired.id', 'a.patient_id')
    .innerJoin('patient as survivor', 'survivor.id', 'b.patient_id')
    .select(['c.id', 'retired.source as retired_source', 'retired.source_key as retired_key'])
    .select(['survivor.source as survivor_source', 'survivor.source_key as survivor_key'])
    .where('c.undone_at', 'is', null)
    .where('c.id', '>', after)
    .orderBy('c.id')
    .limit(PAGE)
    .execute()
