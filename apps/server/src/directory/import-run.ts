import { open } from 'node:fs/promises'
import { days } from '@portal-desk/domain'
import { type Context, inOwnTransaction, type Unit } from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'
import type { ImportParts, ImportReport, RunCount } from './import-parts.ts'

export type Run = { key: string; line: number; count: RunCount; firstImport: boolean }

const HEAD = 64 * 1024
/** A directory rarely comes in one file: all that begin within a day of the first are its first import (domain §4). */
const FIRST_IMPORT = days(1)
const nothing: RunCount = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 }

/** What a file is known by: the same name, size and beginning are the same file. */
async function keyOf(file: string, name: string, size: number): Promise<string> {
  const handle = await open(file)
  const head = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0).finally(() => handle.close())
  return sha256Hex(`${name}\n${size}\n${head.buffer.subarray(0, head.bytesRead).toString('base64')}`)
}

/** The same file goes on behind the last line that is in; a finished one starts anew. */
export async function resumeRun(parts: ImportParts, file: string, name: string, size: number): Promise<Run> {
  const key = parts.key ?? (await keyOf(file, name, size))
  const { store } = parts
  const before = await store.read
    .selectFrom('import_run')
    .selectAll()
    .where('file_key', '=', key)
    .executeTakeFirst()
  const any = await store.read
    .selectFrom('import_run')
    .select('file_key')
    .where('state', '=', 'done')
    .where('started_at', '<', parts.now() - FIRST_IMPORT)
    .limit(1)
    .executeTakeFirst()
  const firstImport = any === undefined
  if (before?.state === 'running') {
    const { read, added, changed, unchanged, rejected } = before
    return { key, line: before.line, count: { read, added, changed, unchanged, rejected }, firstImport }
  }
  const now = parts.now()
  await inOwnTransaction(parts, contextOf(parts, key), async (unit) => {
    const row = {
      file_name: name,
      line: 0,
      state: 'running' as const,
      ...nothing,
      started_at: now,
      updated_at: now,
    }
    await unit.tx
      .insertInto('import_run')
      .values({ file_key: key, ...row })
      .onConflict((c) => c.column('file_key').doUpdateSet(row))
      .execute()
    unit.record({ action: 'import.started', outcome: 'done', object: `import:${key}` })
  })
  return { key, line: 0, count: { ...nothing }, firstImport }
}

export async function saveRun(unit: Unit, key: string, line: number, count: RunCount): Promise<void> {
  const { read, added, changed, unchanged, rejected } = count
  await unit.tx
    .updateTable('import_run')
    .set({ line, read, added, changed, unchanged, rejected, updated_at: unit.context.now })
    .where('file_key', '=', key)
    .execute()
}

export async function finishRun(parts: ImportParts, key: string, report: ImportReport): Promise<void> {
  await inOwnTransaction(parts, contextOf(parts, key), async (unit) => {
    const { read, added, changed, unchanged, rejected } = report
    await unit.tx
      .updateTable('import_run')
      .set({ state: 'done', read, added, changed, unchanged, rejected, updated_at: parts.now() })
      .where('file_key', '=', key)
      .execute()
    unit.record({
      action: 'import.finished',
      outcome: report.refusal ? 'refused' : 'done',
      object: `import:${key}`,
      reason: `read:${read} added:${added} changed:${changed} unchanged:${unchanged} rejected:${rejected}`,
    })
  })
}

/** An import speaks for itself: its entries bear the beginning of the run's key. */
export const contextOf = (parts: ImportParts, key: string): Context => ({
  now: parts.now(),
  actor: parts.actor,
  request: key.slice(0, 16),
  client: 'server',
})
