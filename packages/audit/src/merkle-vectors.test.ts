import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  checkpointFileRecord,
  growTree,
  leafHash,
  nodeHash,
  openNote,
  parseVerifierKey,
  readCheckpointFile,
  rootAt,
  toHex,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/merkle')

/** A file of the sample data beside the repository; where that is missing, a sentence, or an error on a CI machine. */
function readVectors<T>(file: string): T | undefined {
  if (existsSync(folder)) return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T
  const words = `merkle sample data is missing: ${file} was not checked`
  if (process.env['CI']) throw new Error(words)
  console.warn(words)
  return undefined
}

interface InclusionCase {
  case: string
  leafIdx: number
  treeSize: number
  root: string
  leafHash: string
  proof: string[] | null
  wantErr: boolean
}
interface ConsistencyCase {
  case: string
  size1: number
  size2: number
  root1: string
  root2: string
  proof: string[] | null
  wantErr: boolean
}

const bytes = (base64: string | null | undefined) => Buffer.from(base64 ?? '', 'base64')

test('inclusion: 3 published proofs hold and 46 broken ones fail', () => {
  const cases = readVectors<InclusionCase[]>('inclusion.json')
  if (!cases) return
  const wrong = cases.filter(
    (c) =>
      verifyInclusion({
        index: c.leafIdx,
        size: c.treeSize,
        leaf: bytes(c.leafHash),
        root: bytes(c.root),
        proof: (c.proof ?? []).map(bytes),
      }) === c.wantErr,
  )
  expect(wrong.map((c) => c.case)).toEqual([])
  expect(cases.filter((c) => !c.wantErr)).toHaveLength(3)
  expect(cases).toHaveLength(49)
})

test('consistency: 3 published proofs hold and 40 broken ones fail', () => {
  const cases = readVectors<ConsistencyCase[]>('consistency.json')
  if (!cases) return
  const wrong = cases.filter(
    (c) =>
      verifyConsistency({
        older: c.size1,
        newer: c.size2,
        olderRoot: bytes(c.root1),
        newerRoot: bytes(c.root2),
        proof: (c.proof ?? []).map(bytes),
      }) === c.wantErr,
  )
  expect(wrong.map((c) => c.case)).toEqual([])
  expect(cases.filter((c) => !c.wantErr)).toHaveLength(3)
  expect(cases).toHaveLength(43)
})

test('the reference tree: every node and the roots of sizes 0 to 8', async () => {
  const tree = readVectors<{
    leaf_inputs_hex: string[]
    node_hashes_hex_by_level: string[][]
    root_hash_hex_by_tree_size: string[]
  }>('reference_tree.json')
  if (!tree) return
  const leaves = tree.leaf_inputs_hex.map((hex) => leafHash(Buffer.from(hex, 'hex')))
  const levels = [leaves]
  for (let level = leaves; level.length > 1; levels.push(level)) {
    level = level.flatMap((left, i) => (i % 2 === 0 ? [nodeHash(left, level[i + 1] as Uint8Array)] : []))
  }
  expect(levels.map((level) => level.map(toHex))).toEqual(tree.node_hashes_hex_by_level)
  const ours = await Promise.all([...Array(9).keys()].map((n) => rootAt(n, (a, b) => leaves.slice(a, b))))
  expect(ours.map(toHex)).toEqual(tree.root_hash_hex_by_tree_size)
})

test('a small published log: 9 checkpoints verify and their roots are those of its entries', async () => {
  const log = readVectors<{
    verifier_key: string
    entries_utf8: string[]
    checkpoints: { size: number; checkpoint: string }[]
  }>('tiled_log_checkpoints.json')
  if (!log) return
  const keys = [parseVerifierKey(log.verifier_key)]
  const tree = growTree()
  for (const { size, checkpoint } of log.checkpoints) {
    if (size > 0) tree.append(leafHash(Buffer.from(log.entries_utf8[size - 1] as string)))
    const root = Buffer.from(tree.root())
    expect(verifyCheckpoint(checkpoint, keys)).toEqual({ origin: keys[0]?.name, size, root })
  }
  expect(tree.size).toBe(8)
  const file = log.checkpoints.map((c) => checkpointFileRecord(c.checkpoint)).join('')
  const pieces: unknown[] = []
  for await (const piece of readCheckpointFile([file])) pieces.push(piece)
  expect(pieces).toEqual(log.checkpoints.map((c) => ({ note: c.checkpoint })))
})

test('the signed note of the specification opens with its key and with no changed letter', () => {
  const [sample] = readVectors<{ verifier_key: string; note: string }[]>('signed_note.json') ?? []
  if (!sample) return
  const keys = [parseVerifierKey(sample.verifier_key)]
  expect(openNote(sample.note, keys)).toMatchObject({ text: 'This is an example message.\n' })
  expect(openNote(sample.note.replace('example message', 'Example message'), keys)).toBe('bad-signature')
})
