import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkProofFile,
  leafHash,
  type ProofProblem,
  proofProblems,
  proveEntry,
  type StoredRow,
  signCheckpoint,
} from './index.ts'
import { entryNumber, key, rowOf, stranger, writeLog } from './test-log.ts'

const log = writeLog(
  [...Array(13).keys()].map((n) => entryNumber(n)),
  [13],
)
const checkpoint = log.checkpoints[0]?.note as string
const keys = [key.verifier]
const read = (from: number, to: number) => log.rows.slice(from, to).map((row) => row.leaf)
const prove = (index: number) =>
  proveEntry({ index, entry: (log.rows[index] as StoredRow).entry, size: 13, checkpoint }, read)

test('each entry is proven to a third party who has only the file and the key', async () => {
  for (let index = 0; index < 13; index += 1) {
    expect(checkProofFile(await prove(index), keys)).toMatchObject({
      entry: entryNumber(index),
      index,
      checkpoint: { size: 13 },
    })
  }
})

test('a proof tells nothing of the other entries', async () => {
  const file = await prove(5)
  expect(Buffer.from(JSON.parse(file).entry, 'base64').toString()).toContain('"e5"')
  // By its whole text: two letters of another one can stand in a signature by chance.
  for (const other of [4, 6])
    expect(file).not.toContain(Buffer.from(rowOf(other, entryNumber(other)).entry).toString('base64'))
})

test.each<[string, (file: Record<string, unknown>) => object | string, ProofProblem]>([
  [
    'another entry',
    (f) => ({ ...f, entry: Buffer.from(rowOf(5, entryNumber(6)).entry).toString('base64') }),
    'not-included',
  ],
  ['another index', (f) => ({ ...f, index: 6 }), 'not-included'],
  ['an index beyond the checkpoint', (f) => ({ ...f, index: 13 }), 'index-beyond-checkpoint'],
  ['an empty proof', (f) => ({ ...f, inclusion: [] }), 'not-included'],
  ['a hash of wrong length', (f) => ({ ...f, inclusion: ['AAAA'] }), 'not-included'],
  [
    'a stranger’s checkpoint',
    (f) => ({ ...f, checkpoint: signCheckpoint(13, log.checkpoints[0]?.root as Uint8Array, stranger) }),
    'unknown-signer',
  ],
  [
    'a changed checkpoint',
    (f) => ({ ...f, checkpoint: checkpoint.replace('\n13\n', '\n14\n') }),
    'bad-signature',
  ],
  ['no checkpoint', ({ checkpoint: _, ...rest }) => rest, 'not-a-proof-file'],
  ['another format', (f) => ({ ...f, format: 'x' }), 'not-a-proof-file'],
  ['a fraction as index', (f) => ({ ...f, index: 0.5 }), 'not-a-proof-file'],
  ['a number among the hashes', (f) => ({ ...f, inclusion: [1] }), 'not-a-proof-file'],
  ['text that is no JSON', () => '{', 'not-a-proof-file'],
  ['null', () => 'null', 'not-a-proof-file'],
])('a proof file with %s is refused with its reason and a sentence', async (_, change, problem) => {
  const changed = change(JSON.parse(await prove(5)))
  const text = typeof changed === 'string' ? changed : JSON.stringify(changed)
  expect(checkProofFile(text, keys)).toEqual({ problem, sentence: proofProblems[problem] })
})

test('an entry that is in the log but not canonical is not shown as an entry', async () => {
  const entry = Buffer.from('{"v":1}')
  const leaf = leafHash(entry)
  const text = await proveEntry(
    { index: 0, entry, size: 1, checkpoint: signCheckpoint(1, leaf, key) },
    () => [leaf],
  )
  expect(checkProofFile(text, keys)).toMatchObject({ problem: 'entry-not-canonical' })
})

test('no proof is made for an entry behind the checkpoint', async () => {
  await expect(proveEntry({ index: 13, entry: Buffer.of(1), size: 13, checkpoint }, read)).rejects.toThrow(
    RangeError,
  )
})

test('no changed character leaves a proof that shows another entry', async () => {
  const text = await prove(5)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
      const answer = checkProofFile(text.slice(0, at) + letter + text.slice(at + 1), keys)
      if (!('problem' in answer)) expect(answer.entry).toEqual(entryNumber(5))
    }),
    { numRuns: 500 },
  )
})
