import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import {
  exportLine,
  leafHash,
  newSigningKey,
  PRUNED_AFTER,
  parseExportLine,
  prunedBelow,
  signNote,
  toHex,
  verifyLog,
} from './index.ts'
import { anyEntry, entryNumber, fileOf, key, piecesOf, rowOf, stranger, writeLog } from './test-log.ts'
import { findPython } from './test-python.ts'
import { raiseS } from './test-raised-s.ts'

const script = path.resolve(import.meta.dirname, '../verify.py')
const folder = mkdtempSync(path.join(tmpdir(), 'audit-python-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Verdict {
  status: number | null
  summary: string
  findings: string[]
}

const runPython = await findPython()

function python(...args: string[]) {
  const run = runPython(script, args)
  expect(run.stderr).toBe('')
  return run
}

function byPython(log: Buffer | string, outside: Buffer | string, ...keys: string[]): Verdict {
  const files = [path.join(folder, 'log.ndjson'), path.join(folder, 'checkpoints.txt')] as const
  writeFileSync(files[0], log)
  writeFileSync(files[1], outside)
  const run = python(...files, ...keys)
  const [summary = '', ...findings] = run.stdout.trimEnd().split('\n')
  return { status: run.status, summary, findings: findings.sort() }
}

async function byOurs(log: string, outside: string): Promise<Verdict> {
  const lines = log.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const report = await verifyLog({
    entries: lines.map((line) => parseExportLine(line) ?? null),
    outside: await piecesOf(outside),
    keys: [key.verifier],
  })
  const { size, outsideCheckpoints, covered, root } = report
  return {
    status: report.findingCount > 0 ? 1 : 0,
    summary: `${size} entries, ${outsideCheckpoints} checkpoints, covered below ${covered}, root ${toHex(root)}`,
    findings: report.findings.map(({ idx, reason }) => `FINDING index ${idx}: ${reason}`).sort(),
  }
}

const harms = [
  'none',
  'none',
  'line',
  'delete',
  'twice',
  'swap',
  'cut',
  'recompute',
  'prune',
  'prune',
  'prune',
  'text',
  'byte',
  'note',
  'order',
  'torn',
  'garbage',
]
const anyCase = fc.record({
  entries: fc.array(anyEntry, { maxLength: 20 }),
  sizes: fc.array(fc.nat(20)),
  kind: fc.constantFrom(...harms),
  at: fc.nat(),
  letter: fc.string({ minLength: 1, maxLength: 1 }),
})

/** Export and outside file of a log that was harmed in one way, or not at all. */
function harmedLog({
  entries,
  sizes,
  kind,
  at,
  letter,
}: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) {
  const made = writeLog(entries, sizes)
  const lines = made.rows.map(exportLine)
  const notes = made.checkpoints.map((checkpoint) => fileOf([checkpoint]))
  const change = (text = '') => {
    const spot = at % (text.length + 1)
    return text.slice(0, spot) + letter + text.slice(spot + 1)
  }
  const n = at % Math.max(lines.length, 1)
  const m = at % Math.max(notes.length, 1)
  const row = made.rows[n]
  const replace = (entry: Uint8Array) => {
    lines[n] = exportLine({ idx: n, entry, leaf: leafHash(entry) })
  }
  if (kind === 'line') lines[n] = change(lines[n])
  if (kind === 'delete') lines.splice(n, 1)
  if (kind === 'twice' && row) lines.splice(n, 0, exportLine(row))
  if (kind === 'swap') lines.push(...lines.splice(n, 1))
  if (kind === 'cut') lines.splice(n)
  if (kind === 'prune') {
    // What is kept without its bytes, what the log says of it, and when, agree in most cases and not in all.
    const told = entryNumber(n, { action: 'audit.pruned', object: prunedBelow(n + ((at >> 8) % 4 ? 0 : 1)) })
    const last = { ...told, at: (made.rows.length < 9 ? 1 : 9) * PRUNED_AFTER, outcome: 'done' }
    const more = writeLog([...entries, last, ...((at >> 12) % 4 ? [] : [entryNumber(1)])], sizes)
    const hole = (at >> 10) % 4 ? -1 : m
    const kept = more.rows.map((each) =>
      each.idx < n || each.idx === hole ? exportLine({ idx: each.idx, leaf: each.leaf }) : exportLine(each),
    )
    lines.splice(0, lines.length, ...kept)
  }
  if (kind === 'recompute') replace(rowOf(n, entryNumber(n)).entry)
  if (kind === 'text' && row) replace(Buffer.from(change(Buffer.from(row.entry).toString())))
  if (kind === 'byte' && row)
    replace(Buffer.from(row.entry).fill(at % 256, at % row.entry.length, (at % row.entry.length) + 1))
  if (kind === 'note') notes[m] = change(notes[m])
  if (kind === 'order') notes.push(...notes.splice(m, 1))
  if (kind === 'garbage') notes.splice(m, 0, `x${letter}\n\n`)
  const whole = notes.join('')
  const outside = kind === 'torn' ? whole.slice(0, at % (whole.length + 1)) : whole
  return { kind, log: lines.map((line) => `${line}\n`).join(''), outside }
}

const CASES = 400
/** Checkpoints that change places are rare among cases left to chance; one is always there. */
const swapped = harmedLog({
  entries: [...Array(9).keys()].map((n) => entryNumber(n)),
  sizes: [3, 9],
  kind: 'order',
  at: 0,
  letter: 'x',
})
const driver = `import sys; sys.dont_write_bytecode = True; sys.path.insert(0, sys.argv[1]); import verify
for n in range(${CASES}): print('EXIT', verify.main(f'{sys.argv[2]}/{n}.log', f'{sys.argv[2]}/{n}.txt', sys.argv[3]))`

test('the Python verifier agrees with ours on root, findings and indexes, of good logs and of harmed ones', async () => {
  const seed = randomBytes(4).readInt32LE()
  const cases = [...fc.sample(anyCase, { numRuns: CASES - 1, seed }).map(harmedLog), swapped]
  cases.forEach(({ log, outside }, n) => {
    writeFileSync(path.join(folder, `${n}.log`), log)
    writeFileSync(path.join(folder, `${n}.txt`), outside)
  })
  const folders = [path.dirname(script), folder]
  const file = path.join(folder, 'driver.py')
  writeFileSync(file, driver)
  const { stdout, stderr } = runPython(file, [...folders, key.verifier.text])
  expect(stderr).toBe('')
  const outputs = stdout.split(/(?<=^EXIT .*)\n/m)
  const reasons = new Set<string>()
  for (const [n, { kind, log, outside }] of cases.entries()) {
    const [summary, ...rest] = (outputs[n] ?? '').trimEnd().split('\n')
    const status = Number(rest.pop()?.replace('EXIT ', ''))
    const theirs = { status, summary, findings: rest.filter((line) => line !== '').sort() }
    const ours = await byOurs(log, outside)
    expect(theirs, `case ${n} of seed ${seed}: ${kind}`).toEqual(ours)
    if (kind === 'none') expect(ours.findings).toEqual([])
    for (const finding of ours.findings) reasons.add(finding.replace(/.*: /, ''))
  }
  // Proof that the cases reach every finding that both verifiers know.
  expect([...reasons].sort()).toEqual([
    'entry-not-canonical',
    'index-gap',
    'leaf-mismatch',
    'outside-beyond',
    'outside-contradiction',
    'outside-malformed',
    'outside-order',
    'outside-signature',
    'outside-truncated',
    'pruned-too-young',
    'pruning-not-recorded',
    'row-unreadable',
  ])
}, 60_000)

const good = writeLog(
  [...Array(9).keys()].map((n) => entryNumber(n)),
  [3, 9],
)
const goodLog = good.rows.map((row) => `${exportLine(row)}\n`).join('')
const goodNote = good.checkpoints[1]?.note as string
const forms: [string, string][] = [
  ['{"v":1}', 'nothing but a version'],
  ['{"v":1', 'cut'],
  ['null', 'null'],
  ['[]', 'a list'],
  [
    Buffer.from(rowOf(0, entryNumber(0)).entry)
      .toString()
      .replace('"v":1', '"v":1.0'),
    'a fraction',
  ],
  [
    Buffer.from(rowOf(0, entryNumber(0)).entry)
      .toString()
      .replace('"r0"', '"\\u0041"'),
    'a needless escape',
  ],
  [
    Buffer.from(rowOf(0, entryNumber(0)).entry)
      .toString()
      .replace('"r0"', '"\\ud800"'),
    'half a character',
  ],
  [
    Buffer.from(rowOf(0, entryNumber(0)).entry)
      .toString()
      .replace('"r0"', '"\\/"'),
    'an escaped slash',
  ],
  [
    Buffer.from(rowOf(0, entryNumber(0, { commit: {} })).entry)
      .toString()
      .replace('{}', '{"a":"b"}'),
    'no hash',
  ],
]

const hashOf = (letter: string) => `sha256:${letter.repeat(64)}`
const twoCommits = Buffer.from(
  rowOf(0, entryNumber(0, { commit: { a: hashOf('a'), b: hashOf('b') } })).entry,
).toString()
forms.push(
  [twoCommits.replace('"a":', '"c":'), 'commitments out of order'],
  [twoCommits.replace('"b":', '"a":'), 'a commitment twice'],
)

test.each(forms)('both refuse the entry %s: %s', async (text) => {
  const entry = Buffer.from(text)
  const log = `${exportLine({ idx: 0, entry, leaf: leafHash(entry) })}\n`
  const ours = await byOurs(log, '')
  expect(ours.findings).toEqual(['FINDING index 0: entry-not-canonical'])
  expect(byPython(log, '', key.verifier.text)).toEqual(ours)
})

test.each([
  [
    'a cosignature beside ours',
    signNote(goodNote.slice(0, goodNote.indexOf('\n\n') + 1), [stranger, key]),
    0,
  ],
  ['a stranger alone', fileOf(writeLog([], [0], stranger).checkpoints).slice(0, -1), 1],
  ['another log', signNote('other\n9\n', [newSigningKey('other', randomBytes)]), 1],
  ['a signature with a higher s', raiseS(goodNote), 1],
  [
    'a leading zero in the size',
    signNote(goodNote.slice(0, goodNote.indexOf('\n\n') + 1).replace('\n9', '\n09'), [key]),
    1,
  ],
])('both judge a checkpoint alike: %s', async (_, note, status) => {
  const ours = await byOurs(goodLog, `${note}\n`)
  expect(ours.status).toBe(status)
  expect(byPython(goodLog, `${note}\n`, key.verifier.text)).toEqual(ours)
})

test.each([
  ['loose base64', goodLog.replace(/"entry":"[^"]+"/, '"entry":"AB=="')],
  ['no base64', goodLog.replace(/"entry":"[^"]+"/, '"entry":"A"')],
  ['capitals in the leaf', goodLog.replace(/[a-f](?=[0-9a-f]*","entry)/, (letter) => letter.toUpperCase())],
  ['a space', goodLog.replace('"idx":0', '"idx": 0')],
  ['an empty line', `\n${goodLog}`],
])('both refuse a line with %s', async (_, log) => {
  const ours = await byOurs(log, good.outside)
  expect(ours.findings).toContain('FINDING index 0: row-unreadable')
  expect(byPython(log, good.outside, key.verifier.text)).toEqual(ours)
})

test('bytes that are no UTF-8, an empty log and a last line without line feed are read alike', async () => {
  const broken = Buffer.concat([Buffer.from(good.outside), Buffer.of(0xff, 0xc3, 0x0a)])
  expect(byPython(goodLog, broken, key.verifier.text)).toEqual(await byOurs(goodLog, broken.toString()))
  expect(byPython('', '', key.verifier.text)).toEqual(await byOurs('', ''))
  expect(byPython(goodLog.trimEnd(), good.outside, key.verifier.text)).toEqual(
    await byOurs(goodLog, good.outside),
  )
})

test('the old key and the new one are given together after a change of keys', () => {
  const keys = [stranger.verifier.text, key.verifier.text]
  expect(byPython(goodLog, good.outside, ...keys)).toMatchObject({ status: 0, findings: [] })
})
