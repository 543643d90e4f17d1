import { createReadStream } from 'node:fs'
import type { ColumnMapping, ImportLook } from '@portal-desk/domain'
import { type ImportItem, readPatients } from '@portal-desk/importers'
import { type Rejection, type Store, signOf, standingOf } from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'

type Read = Extract<ImportItem, { kind: 'record' }>
type FileToRead = { file: string; name: string; mapping?: ColumnMapping }
type Watch = {
  now: () => number
  onRejected: (rejected: readonly Rejection[]) => Promise<void>
  onProgress: (bytesRead: number) => void
  isStopped: () => boolean
}
export type Looked = { look: ImportLook } | { refusal: string } | { stopped: true }

const AT_ONCE = 500
/** Numbers of patients that are kept to find one that comes twice: some fifty bytes each. */
const MOST_NUMBERS = 1_000_000
const OTHER_KIND = /^[A-Za-z]{1,64}$/

/**
 * Reads a whole file as its import would, and only counts what would come of it. The directory is asked in batches; a
 * patient who stood on an earlier line is counted by itself, for what a second line does depends on the first.
 */
export async function lookThrough(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  { file, name, mapping }: FileToRead,
  { now, onRejected, onProgress, isStopped }: Watch,
): Promise<Looked> {
  const look: ImportLook = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    repeated: 0,
    passedOver: 0,
  }
  const isRepeated = repeats()
  const batch: Read[] = []
  const rejected: Rejection[] = []
  const settle = async (): Promise<void> => {
    if (rejected.length > 0) await onRejected(rejected.splice(0))
    const firsts = batch.splice(0).filter((item) => !isRepeated(item))
    const standing = await standingOf(read, dialect, firsts)
    for (const { record, hash } of firsts) {
      const before = standing.get(signOf(record.source, record.sourceKey))
      if (!before) look.added++
      else if (before.content_hash === hash) look.unchanged++
      else look.changed++
    }
    look.repeated = look.read - look.rejected - look.added - look.changed - look.unchanged
  }
  const today = new Date(now()).toISOString().slice(0, 10)
  for await (const item of readPatients(createReadStream(file), {
    name,
    sha256: sha256Hex,
    today,
    mapping,
  })) {
    if (isStopped()) return { stopped: true }
    if (item.kind === 'refused') return { refusal: item.refusal.sentence }
    if (item.kind === 'passed-over') {
      if (look.passedOver++ === 0 && OTHER_KIND.test(item.what)) look.otherKind = item.what
      continue
    }
    look.read++
    if (item.kind === 'record') batch.push(item)
    else {
      look.rejected++
      rejected.push({ line: item.line, field: item.field, reason: item.reason })
    }
    if (batch.length + rejected.length < AT_ONCE) continue
    await settle()
    onProgress(item.bytesRead)
  }
  await settle()
  return { look }
}

/** Says of each record whether its patient stood on an earlier line; a twelfth of a hash is enough to tell them apart. */
function repeats(): (item: Read) => boolean {
  const numbers = new Set<number>()
  return ({ record }) => {
    const number = Number.parseInt(sha256Hex(signOf(record.source, record.sourceKey)).slice(0, 12), 16)
    if (numbers.has(number)) return true
    if (numbers.size < MOST_NUMBERS) numbers.add(number)
    return false
  }
}
