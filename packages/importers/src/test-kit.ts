import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ImportItem } from './import-item.ts'
import type { ByteStream } from './peek.ts'
import { type ReadOptions, readPatients } from './read-patients.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/data', import.meta.url))

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Whether the sample data stands beside the repository; in CI it must. */
export const sampleDataIsThere = (): boolean => {
  if (existsSync(SHARED)) return true
  if (process.env['CI']) throw new Error('The sample data (../shared/data) is missing')
  console.warn('The sample data (../shared/data) is missing: the tests on real files are left out')
  return false
}

/** A byte stream of one text or of given bytes, cut into chunks of `size`. */
export async function* bytesOf(
  content: string | Uint8Array,
  size = 65536,
): ByteStream & AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const collect = async (
  stream: ByteStream,
  options: Omit<ReadOptions, 'sha256'>,
): Promise<ImportItem[]> => {
  const items: ImportItem[] = []
  for await (const item of readPatients(stream, { ...options, sha256 })) items.push(item)
  return items
}

export const readText = (name: string, content: string | Uint8Array, more: Partial<ReadOptions> = {}) =>
  collect(bytesOf(content), { name, ...more })

export const readSample = (path: string, more: Partial<ReadOptions> = {}) =>
  collect(createReadStream(`${SHARED}/${path}`), { name: path, ...more })

export const sampleFiles = (folder: string) =>
  readdirSync(`${SHARED}/${folder}`).map((file) => `${folder}/${file}`)

export const records = (items: ImportItem[]) =>
  items.flatMap((item) => (item.kind === 'record' ? [item.record] : []))

/** How many items of each kind, as people read a report. */
export const counts = (items: ImportItem[]): Partial<Record<ImportItem['kind'], number>> => {
  const count: Partial<Record<ImportItem['kind'], number>> = {}
  for (const { kind } of items) count[kind] = (count[kind] ?? 0) + 1
  return count
}

export const rejections = (items: ImportItem[]) =>
  items.flatMap((item) => (item.kind === 'rejected' ? [[item.line, item.field, item.reason]] : []))

export const refusal = (items: ImportItem[]) =>
  items.length === 1 && items[0]?.kind === 'refused' ? items[0].refusal : undefined
