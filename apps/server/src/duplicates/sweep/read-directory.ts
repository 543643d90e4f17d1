import { comparableOf, type PatientRecord } from '@portal-desk/domain'
import { PackedRecords, PackedTexts, prepare } from '@portal-desk/matching'
import { readCharts } from '@portal-desk/store'
import { sha256Hex } from '../../crypto.ts'
import type { SweepParts } from './sweep-parts.ts'

/** Records at a time: some megabytes, whatever the size of the directory. */
const PAGE = 1_000

export type Directory = {
  records: PackedRecords
  /** Whose record stands at each place. */
  ids: PackedTexts
  /** Of what was read, in its order: the same directory has the same blocks. */
  hash: string
}

/** Reads every chart of a patient, folded for comparing and packed; nothing of it goes to a file. */
export async function readDirectory({ store, onProgress }: SweepParts): Promise<Directory> {
  const [records, ids] = [new PackedRecords(), new PackedTexts()]
  let [after, hash] = ['', '']
  for (;;) {
    const page = await readCharts(store.read, after, PAGE)
    for (const { id, record } of page) {
      const chart = JSON.parse(record) as PatientRecord
      // Somebody who only acts for a patient is nobody's duplicate.
      if (chart.withoutChart) continue
      records.add(prepare(comparableOf(chart)))
      ids.add(id)
    }
    hash = sha256Hex([hash, ...page.map(({ id, content_hash }) => `${id} ${content_hash}`)].join('\n'))
    onProgress?.({ read: records.length })
    after = page.at(-1)?.id ?? ''
    if (page.length < PAGE) return { records, ids, hash }
  }
}
