import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type DirectoryImport, importBlock, type Refusal } from '@portal-desk/domain'
import {
  detectFormat,
  enoughToDetect,
  type FileShape,
  type ImportRefusal,
  readShape,
} from '@portal-desk/importers'
import { importById } from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import type { Ask, UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { endFile, eraseFile, importFileOf, isHere, writePiece } from './imports-folder.ts'
import { about, closeImport, moveImport } from './keep-import.ts'

/** More than any first line that is read (S25). */
const HEAD = 1024 * 1024 + 64
type Send = UseCase<ConsoleEndpoints['sendImportPiece']>

/**
 * Puts a piece where it belongs in the file. That it came is kept beside the file and not in the record: a thousand pieces
 * are one act. A piece that broke off leaves the file as far as it was.
 */
export const sendImportPiece: Send = async (desk, ask) => {
  const { importId, offset } = ask.params
  const one = await importById(desk.store.read, importId)
  if (!one) throw new Stop('not-here')
  const from = Number(offset)
  const refused = importBlock('send', one, { here: isHere(desk.settings, one), fresh: false })
  if (refused) return stopped(ask, one, refused)
  if (from > one.reached) return stopped(ask, one, { code: 'import-moved-on' })
  if (from < one.reached) return { state: 'receiving', reached: one.reached }

  const file = importFileOf(desk.settings, one)
  const reached = from + (await writePiece(file, from, ask.body.file as AsyncIterable<Uint8Array>))
  if (reached > one.size)
    throw new Stop('validation', {
      fields: [{ path: 'file', says: 'The file is larger than it was when it was chosen. Choose it again.' }],
    })
  if (reached === one.size) {
    await endFile(file, one.size)
    return wholeFile(desk, ask, one, await readShape(createReadStream(file), one.fileName))
  }
  // What is not for us is said after its first piece, not after its last.
  const wrong = from === 0 ? await wrongHead(file, one.fileName) : undefined
  if (wrong) return wholeFile(desk, ask, one, wrong)
  const taken = await desk.store.write
    .updateTable('directory_import')
    .set({ reached, updated_at: desk.now() })
    .where('id', '=', one.id)
    .where('state', '=', 'receiving')
    .where('reached', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return stopped(ask, one, { code: 'import-moved-on' })
  desk.live.sendAll({ event: 'imports-changed', at: desk.now() })
  return { state: 'receiving', reached }
}

async function stopped(
  { transact }: Pick<Ask, 'transact'>,
  one: DirectoryImport,
  refused: Refusal,
): Promise<never> {
  await transact(async (unit) => {
    unit.record({ action: 'import.refused', outcome: 'refused', reason: refused.code, ...about(one) })
    return { answer: null }
  })
  throw new Stop('refused', { refusal: refused })
}

async function wrongHead(file: string, name: string): Promise<ImportRefusal | undefined> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(HEAD), 0, HEAD, 0)
    .finally(() => handle.close())
  const head = buffer.subarray(0, bytesRead)
  if (!enoughToDetect(head)) return undefined
  const found = detectFormat(name, head, false)
  return 'sentence' in found ? found : undefined
}

/** The file is here, and it is known what it is; what is not for us is erased before that is answered. */
async function wholeFile(
  desk: Desk,
  { transact }: Pick<Ask, 'transact'>,
  one: DirectoryImport,
  shape: FileShape | ImportRefusal,
): Promise<Awaited<ReturnType<Send>>> {
  const refused = 'sentence' in shape ? shape : undefined
  await transact(async (unit) => {
    if ('sentence' in shape) {
      unit.record({ action: 'import.refused', outcome: 'refused', reason: shape.code, ...about(one) })
      await closeImport(unit, one, 'refused', shape.sentence)
      return { answer: null }
    }
    const columns = 'columns' in shape ? shape.columns : []
    const key = columnsKey(columns.map(({ name }) => name))
    const before =
      'columns' in shape
        ? await unit.tx
            .selectFrom('import_mapping')
            .select('mapping')
            .where('columns_key', '=', key)
            .executeTakeFirst()
        : undefined
    await moveImport(unit, one, 'received', {
      format: shape.format,
      reached: one.size,
      columns: JSON.stringify(columns),
      columns_key: 'columns' in shape ? key : null,
      mapping: before?.mapping ?? ('columns' in shape ? JSON.stringify(shape.suggested) : null),
      mapped_before: before ? 1 : 0,
    })
    unit.record({
      action: 'import.received',
      outcome: 'done',
      reason: `${shape.format} columns:${columns.length}`,
      ...about(one),
    })
    return { answer: null }
  })
  if (refused) await eraseFile(desk.settings, one)
  desk.live.sendAll({ event: 'imports-changed', at: desk.now() })
  return refused
    ? { state: 'refused', reached: 0, says: refused.sentence }
    : { state: 'received', reached: one.size }
}

/** The same names in the same order are the same kind of file. */
const columnsKey = (names: readonly string[]): string => sha256Hex(JSON.stringify(names))
