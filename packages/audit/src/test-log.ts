import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { DetailRow } from './check-details.ts'
import type { StoredRow } from './check-row.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type CheckpointFilePiece, checkpointFileRecord, readCheckpointFile } from './checkpoint-file.ts'
import type { StoredCheckpoint } from './claims.ts'
import { commitDetail, encodeEntry, projectEntry } from './entry.ts'
import type { AuditEntry } from './entry-shape.ts'
import type { Finding } from './finding.ts'
import { newSigningKey, type SigningKey } from './keys.ts'
import { growTree, leafHash } from './tree.ts'
import { type LogSources, verifyLog } from './verify-log.ts'

/** Shared by all tests: a log key and a stranger's. */
export const key = newSigningKey('desk.example/audit', randomBytes)
export const stranger = newSigningKey('desk.example/audit', randomBytes)

const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('p1', 'é\u2028"\\\u007f'))
const commitment = fc.string({ maxLength: 5 }).map((value) => commitDetail(Buffer.alloc(16), value))

/** Entries of every shape the log takes, with all of Unicode in their texts. */
export const anyEntry: fc.Arbitrary<AuditEntry> = fc
  .record(
    {
      v: fc.constant(1 as const),
      id: word,
      at: fc.nat(),
      action: word,
      actor: fc.record({ kind: word, id: word, role: word }, { requiredKeys: ['kind', 'id'] }),
      accounts: fc.array(word, { maxLength: 2 }),
      patient: word,
      site: word,
      call: word,
      object: word,
      outcome: word,
      reason: word,
      request: word,
      client: word,
      verification: fc.record({ level: word, methods: fc.array(word, { maxLength: 3 }), policy: fc.nat() }),
      commit: fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,4}$/), commitment, {
        noNullPrototype: true,
        maxKeys: 3,
      }),
    },
    {
      requiredKeys: ['v', 'id', 'at', 'action', 'actor', 'outcome', 'request', 'client'],
      noNullPrototype: true,
    },
  )
  .map((entry) => structuredClone(entry) as AuditEntry)

/** An ordinary entry; `n` tells one from another. */
export function entryNumber(n: number, more: Partial<AuditEntry> = {}): AuditEntry {
  const actor = { kind: 'staff', id: `s${n % 3}`, role: 'agent' }
  return {
    v: 1,
    id: `e${n}`,
    at: 1_700_000_000_000 + n,
    action: 'record.viewed',
    actor,
    patient: `p${n}`,
    outcome: 'done',
    request: `r${n}`,
    client: 'desk-1',
    ...more,
  }
}

/** A row as the store writes it. */
export function rowOf(idx: number, entry: AuditEntry): StoredRow {
  const bytes = encodeEntry(entry)
  return { idx, leaf: leafHash(bytes), entry: bytes, projections: projectEntry(entry) }
}

/** Everything a clinic has: rows, details, checkpoints and the text of the outside file. */
export interface TestLog {
  rows: StoredRow[]
  details: DetailRow[]
  checkpoints: StoredCheckpoint[]
  outside: string
}

/** Writes a log of these entries with a published checkpoint at each size that is asked for. */
export function writeLog(
  entries: readonly AuditEntry[],
  sizes: readonly number[],
  by: SigningKey = key,
): TestLog {
  const rows = entries.map((entry, idx) => rowOf(idx, entry))
  const checkpoints = checkpointsOf(rows, sizes, by)
  return { rows, details: [], checkpoints, outside: fileOf(checkpoints) }
}

/** Signed checkpoints of the first so many rows. */
export function checkpointsOf(rows: readonly StoredRow[], sizes: readonly number[], by: SigningKey = key) {
  const tree = growTree()
  const made: StoredCheckpoint[] = []
  for (let size = 0; size <= rows.length; size += 1) {
    if (size > 0) tree.append(leafHash((rows[size - 1] as StoredRow).entry))
    if (!sizes.includes(size)) continue
    made.push({ size, root: tree.root(), note: signCheckpoint(size, tree.root(), by), publishedAt: 1 })
  }
  return made
}

/** The outside file that holds these checkpoints. */
export function fileOf(checkpoints: readonly StoredCheckpoint[]): string {
  return checkpoints.map(({ note }) => checkpointFileRecord(note)).join('')
}

/** All pieces of an outside file. */
export async function piecesOf(...chunks: string[]): Promise<CheckpointFilePiece[]> {
  const pieces: CheckpointFilePiece[] = []
  for await (const piece of readCheckpointFile(chunks)) pieces.push(piece)
  return pieces
}

/** A published log of twelve ordinary entries. */
export const SIZE = 12
export const entries = [...Array(SIZE).keys()].map((n) => entryNumber(n))
export const good = writeLog(entries, [4, 8, 12])
export const row = (idx: number) => good.rows[idx] as StoredRow

/** Verifies the good log with some of its parts put differently. */
export async function check(log: Partial<TestLog>, more: Partial<LogSources> = {}) {
  const { rows, details, checkpoints, outside } = { ...good, ...log }
  const sources = {
    entries: rows,
    details,
    checkpoints,
    outside: await piecesOf(outside),
    keys: [key.verifier],
  }
  return verifyLog({ ...sources, ...more })
}
/** Index and reason of each finding, as a person would read them out. */
export const reasons = (findings: readonly Finding[]) => findings.map(({ reason, idx }) => `${idx} ${reason}`)
export const found = async (log: Partial<TestLog>, more?: Partial<LogSources>) =>
  reasons((await check(log, more)).findings)
