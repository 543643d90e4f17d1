import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rm, statfs, truncate } from 'node:fs/promises'
import path from 'node:path'
import type { DirectoryImport } from '@portal-desk/domain'
import type { Settings } from '../settings/settings.ts'

type Place = Pick<Settings, 'dataDir'>
type Named = Pick<DirectoryImport, 'id' | 'fileName'>

const folderOf = ({ dataDir }: Place): string => path.join(dataDir, 'imports')
/** Only the ending of what somebody called it, and only where it is one of ours, is part of a path. */
const endingOf = (fileName: string): string =>
  /\.(csv|tsv|json|ndjson)$/i.exec(fileName)?.[0].toLowerCase() ?? '.file'

/** Where a file waits for its import: under a name of ours, outside every served folder (S25). */
export const importFileOf = (settings: Place, { id, fileName }: Named): string =>
  path.join(folderOf(settings), `${id}${endingOf(fileName)}`)

/** Whether this server has the file. */
export const isHere = (settings: Place, one: Named): boolean => existsSync(importFileOf(settings, one))

/** Begins an empty file for its owner alone. */
export async function beginFile(settings: Place, one: Named): Promise<void> {
  await mkdir(folderOf(settings), { recursive: true, mode: 0o700 })
  const file = await open(importFileOf(settings, one), 'wx', 0o600)
  await file.close()
}

/**
 * Writes a piece where it belongs; what a piece that broke off left there is written over.
 * @returns the bytes it had
 */
export async function writePiece(
  file: string,
  offset: number,
  piece: AsyncIterable<Uint8Array>,
): Promise<number> {
  const handle = await open(file, 'r+')
  try {
    let at = offset
    for await (const chunk of piece) {
      await handle.write(chunk, 0, chunk.length, at)
      at += chunk.length
    }
    return at - offset
  } finally {
    await handle.close()
  }
}

/** Cuts off what a piece that was too long left behind the end. */
export const endFile = (file: string, size: number): Promise<void> => truncate(file, size)

export const eraseFile = (settings: Place, one: Named): Promise<void> =>
  rm(importFileOf(settings, one), { force: true })

/** Erases every file here whose import is not open. */
export async function eraseFilesBut(settings: Place, openId: string | undefined): Promise<void> {
  const folder = folderOf(settings)
  const names = await readdir(folder).catch(() => [])
  const over = names.filter((name) => openId === undefined || !name.startsWith(`${openId}.`))
  await Promise.all(over.map((name) => rm(path.join(folder, name), { force: true })))
}

/** Bytes that are free where such files are kept. */
export async function freeBytes({ dataDir }: Place): Promise<number> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize
}
