import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ColumnMapping } from '@portal-desk/domain'
import { SingleBar } from 'cli-progress'
import type { ImportReport, Rejected } from '../directory/import-parts.ts'
import { ImportStopped, runImport } from '../directory/run-import.ts'
import type { Settings } from '../settings/settings.ts'

type ImportOptions = { json?: boolean; mapping?: string }

/** `desk import FILE…`: prints what went in and each line that did not; exit status 1 when any did not. */
export async function importCommand(
  settings: Settings,
  files: string[],
  options: ImportOptions,
): Promise<number> {
  const mapping = options.mapping === undefined ? undefined : readMapping(options.mapping)
  if (mapping === 'wrong') return 1
  const total = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 }
  let status = 0
  for (const file of files) {
    const report = await importOne(settings, file, mapping, process.stderr.isTTY && !options.json)
    if (!report || report.refusal || report.rejected > 0) status = 1
    if (!report) continue
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += report[name]
    if (report.refusal) console.error(`${report.file}: ${report.refusal}`)
    if (!options.json) {
      console.log(
        `${report.file}: read ${report.read}, added ${report.added}, changed ${report.changed}, unchanged ${report.unchanged}, left out ${report.rejected}${report.passedOver > 0 ? `; ${report.passedOver} other resources passed over` : ''}${sitesIn(report)}`,
      )
    }
  }
  if (options.json) console.log(JSON.stringify(total))
  return status
}

async function importOne(
  settings: Settings,
  file: string,
  mapping: ColumnMapping | undefined,
  showBar: boolean,
): Promise<ImportReport | undefined> {
  try {
    accessSync(file, constants.R_OK)
    if (statSync(file).isDirectory()) {
      console.error(
        `${file}: this is a folder. Name the files in it, for example ${path.join(file, '*.ndjson')}. Nothing of it was imported.`,
      )
      return undefined
    }
  } catch {
    console.error(`${file}: there is no such file, or it cannot be read. Nothing of it was imported.`)
    return undefined
  }
  const bar = showBar
    ? new SingleBar({ format: '{bar} {percentage} %  {eta_formatted} left', stream: process.stderr })
    : undefined
  bar?.start(1, 0)
  try {
    return await runImport(settings, file, mapping, {
      onProgress(bytesRead, totalBytes) {
        bar?.setTotal(Math.max(1, totalBytes))
        bar?.update(bytesRead)
      },
      onRejected: (rejected) => sayRejected(path.basename(file), rejected),
    })
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error
    console.error(`${file}: ${error.message} What is in stays in; the same command goes on from there.`)
    return undefined
  } finally {
    bar?.stop()
  }
}

/** "; North 12, South 3, every site 1": where the clinic has sites, how many records of the file belong to which. */
const sitesIn = ({ sites = {} }: ImportReport): string =>
  Object.entries(sites)
    .map(([name, records], n) => `${n === 0 ? '; ' : ', '}${name} ${records}`)
    .join('')

/** Every line that stays out is named: whoever mends the file needs all of them. */
function sayRejected(file: string, rejected: readonly Rejected[]): void {
  const lines = rejected.map(({ line, field, reason }) => `${file}, line ${line}, ${field}: ${reason}\n`)
  process.stderr.write(lines.join(''))
}

function readMapping(file: string): ColumnMapping | 'wrong' {
  try {
    const read = ColumnMapping.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.data
    const first = read.error.issues[0]
    console.error(
      `${file}: ${first?.path.join('.') || 'the mapping'}: ${first?.message ?? 'is not a mapping'}. Nothing was imported.`,
    )
  } catch {
    console.error(`${file}: this is not a mapping file in JSON. Nothing was imported.`)
  }
  return 'wrong'
}
