import { createReadStream } from 'node:fs'
import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import {
  type ColumnMapping,
  currentName,
  homeOf,
  IMPORT_PREVIEW,
  NEAR_YOU,
  type PatientRecord,
  RESTRICTED,
} from '@portal-desk/domain'
import { type ImportItem, readPatients } from '@portal-desk/importers'
import { signOf, standingOf } from '@portal-desk/store'
import { shownPatients } from '../audit/shown-patients.ts'
import { sha256Hex } from '../crypto.ts'
import type { UseCase } from '../http/serve.ts'
import { importFileOf } from './imports-folder.ts'
import { about } from './keep-import.ts'
import { onImport } from './on-import.ts'

type Row = AnswerOf<ConsoleEndpoints['previewImport']>['rows'][number]
type Read = Extract<ImportItem, { kind: 'record' }>

/** So far the first records are looked for, bytes: some milliseconds’ work. */
const NO_FURTHER = 4 * 1024 * 1024

/**
 * The first records as they would be kept, and what each would do. Whoever is in the directory already has an entry of
 * their own; a record that is not for this reader says so and nothing else (V8, edge case 20).
 */
export const previewImport: UseCase<ConsoleEndpoints['previewImport']> = async (desk, ask) => {
  const { store, settings } = desk
  const { staff } = ask
  const rows = await onImport(desk, ask, 'preview', async (unit, one) => {
    const today = new Date(unit.context.now).toISOString().slice(0, 10)
    const file = importFileOf(settings, one)
    const read = await firstRecords(file, one.fileName, one.mapping, today)
    const standing = await standingOf(store.read, store.dialect, read)
    const of = ({ record }: Read) => standing.get(signOf(record.source, record.sourceKey))
    const known = read.flatMap((item) => of(item)?.id ?? [])
    const shown = staff ? await shownPatients(store.read, staff, known) : new Map()
    unit.record(
      { action: 'import.previewed', outcome: 'done', reason: `records:${read.length}`, ...about(one) },
      ...[...new Set(known)].map((patient) => ({
        action: 'record.listed' as const,
        outcome: 'done' as const,
        patient,
        ...about(one),
      })),
    )
    return read.map((item): Row => {
      const before = of(item)
      const did = !before ? 'new' : before.content_hash === item.hash ? 'unchanged' : 'changed'
      const hidden = item.record.restricted ? RESTRICTED : before && shown.get(before.id)?.name
      if (hidden === RESTRICTED || hidden === NEAR_YOU) return { line: item.line, did, mrn: '', name: hidden }
      return { line: item.line, did, ...inRow(item.record) }
    })
  })
  return { rows }
}

async function firstRecords(
  file: string,
  name: string,
  mapping: ColumnMapping | undefined,
  today: string,
): Promise<Read[]> {
  const read: Read[] = []
  const stream = createReadStream(file, { end: NO_FURTHER })
  for await (const item of readPatients(stream, { name, sha256: sha256Hex, today, mapping })) {
    if (item.kind === 'record') read.push(item)
    if (read.length === IMPORT_PREVIEW) break
  }
  return read
}

function inRow({ names, identifiers, sourceKey, birthDate, addresses }: PatientRecord) {
  const name = currentName(names)
  const was = names.find(({ use }) => use === 'former')?.family
  const town = homeOf(addresses)?.city
  return {
    mrn: identifiers.find(({ kind }) => kind === 'mrn')?.value ?? sourceKey,
    name: name?.text ?? [name?.family, name?.given.join(' ')].filter(Boolean).join(', '),
    ...(was === undefined ? {} : { was }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(town === undefined ? {} : { town }),
  }
}
