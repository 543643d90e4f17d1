import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { checkProofFile, checkpointProblems, leafHash, proveEntry, signCheckpoint } from './index.ts'
import { entryNumber, key, rowOf, stranger, writeLog } from './test-log.ts'
import { findPython } from './test-python.ts'

const script = path.resolve(import.meta.dirname, '../verify_proof.py')
const folder = mkdtempSync(path.join(tmpdir(), 'audit-python-'))
afterAll(() => rmSync(folder, { recursive: true }))
const runPython = await findPython()
const keys = [key.verifier]

const SIZE = 13
const log = writeLog(
  [...Array(SIZE).keys()].map((n) => entryNumber(n)),
  [5, SIZE],
)
const [early, checkpoint] = log.checkpoints.map(({ note }) => note) as [string, string]
const prove = (index: number) =>
  proveEntry(
    { index, entry: (log.rows[index] as { entry: Uint8Array }).entry, size: SIZE, checkpoint },
    (from, to) => log.rows.slice(from, to).map(({ leaf }) => leaf),
  )
const proofs = await Promise.all([...Array(SIZE).keys()].map(prove))
const file = JSON.parse(proofs[5] as string) as Record<string, unknown>
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...file, ...change })
const ofOne = (entry: Buffer) =>
  proveEntry({ index: 0, entry, size: 1, checkpoint: signCheckpoint(1, leafHash(entry), key) }, () => [
    leafHash(entry),
  ])

const made: string[] = [
  ...proofs,
  await ofOne(Buffer.from('{"v":1}')),
  changed({ index: 5.0 }),
  changed({ entry: Buffer.from(rowOf(5, entryNumber(6)).entry).toString('base64') }),
  ...[4, 6, 13, -1, 0.5, true, '5', null, 2 ** 53].map((index) => changed({ index })),
  ...[[], ['AAAA'], ['AA'], [1], 'x', null, [...(file['inclusion'] as string[]), 'AAAA']].map((inclusion) =>
    changed({ inclusion }),
  ),
  ...[checkpoint.replace('\n13\n', '\n14\n'), early, checkpoint.trimEnd(), `x${checkpoint}`, '', 7].map(
    (note) => changed({ checkpoint: note }),
  ),
  changed({ checkpoint: signCheckpoint(SIZE, log.checkpoints[1]?.root as Uint8Array, stranger) }),
  changed({ format: 'x' }),
  ...['{', 'null', '[]', '5', '', `\ufeff${proofs[5]}`, '{"index":NaN}', '['.repeat(1_500)],
  (proofs[5] as string).replace('"index": 5', '"index": 1e400'),
]
const CHANGES = 250
const seed = randomBytes(4).readInt32LE()
const harmed = fc
  .sample(
    fc.tuple(
      fc.nat((proofs[5] as string).length - 1),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    ),
    { numRuns: CHANGES, seed },
  )
  .map(([at, letter]) => `${proofs[5]?.slice(0, at)}${letter}${proofs[5]?.slice(at + 1)}`)

const driver = `import sys; sys.dont_write_bytecode = True; sys.path.insert(0, sys.argv[1]); import verify_proof
for n in range(int(sys.argv[4])): print('EXIT', verify_proof.main(f'{sys.argv[2]}/{n}.json', sys.argv[3]))`

/** What ours says, in the Python verifier's form: it has one word for whatever is wrong with a checkpoint. */
function ours(text: string): string {
  const answer = checkProofFile(text, keys)
  if (!('problem' in answer)) {
    const { entry } = JSON.parse(text) as { entry: string }
    const was = `entry ${answer.index} was in the log ${answer.checkpoint.origin} when it had ${answer.checkpoint.size} entries`
    return `${was}\n${Buffer.from(entry, 'base64')}\nEXIT 0`
  }
  return `NOT PROVEN: ${answer.problem in checkpointProblems ? 'checkpoint' : answer.problem}\nEXIT 1`
}

test('the Python verifier of a proof agrees with ours, of good files and of harmed ones', () => {
  const cases = [...made, ...harmed]
  for (const [n, text] of cases.entries()) writeFileSync(path.join(folder, `${n}.json`), text)
  const run = path.join(folder, 'driver.py')
  writeFileSync(run, driver)
  const { stdout, stderr } = runPython(run, [
    path.dirname(script),
    folder,
    key.verifier.text,
    String(cases.length),
  ])
  expect(stderr).toBe('')
  const theirs = stdout.trimEnd().split(/(?<=^EXIT \d)\n/m)
  const all = cases.map(ours)
  for (const [n, text] of all.entries()) expect(theirs[n], `case ${n} of seed ${seed}`).toBe(text)
  // Proof that the cases reach every answer.
  expect([...new Set(all.map((text) => /NOT PROVEN: (\S+)/.exec(text)?.[1] ?? 'proven'))].sort()).toEqual([
    'checkpoint',
    'entry-not-canonical',
    'index-beyond-checkpoint',
    'not-a-proof-file',
    'not-included',
    'proven',
  ])
}, 60_000)

test.each([
  ['no key', () => ['x.json']],
  ['a key that is none', () => [path.join(folder, '0.json'), 'desk.example/audit+1+AA']],
  ['a file that is not there', () => [path.join(folder, 'gone.json'), key.verifier.text]],
])('%s is wrong use, with a word on the right one', (_, args) => {
  const { status, stdout, stderr } = runPython(script, args())
  expect([status, stderr]).toEqual([2, ''])
  expect(stdout).toContain('usage: verify_proof.py')
})
