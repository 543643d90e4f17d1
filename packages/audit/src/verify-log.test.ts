import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AuditEntry,
  commitDetail,
  findingTexts,
  frontierAt,
  type StoredRow,
  toHex,
  verifyLog,
} from './index.ts'
import {
  anyEntry,
  check,
  checkpointsOf,
  entries,
  entryNumber,
  found,
  good,
  key,
  reasons,
  row,
  rowOf,
  SIZE,
  type TestLog,
  writeLog,
} from './test-log.ts'

/** What somebody with the whole database does: change rows, then make every leaf and checkpoint fit. */
function rewritten(rows: readonly StoredRow[]): Partial<TestLog> {
  const renumbered = rows.map((r, idx) => ({ ...r, idx }))
  return { rows: renumbered, checkpoints: checkpointsOf(renumbered, [4, 8, 12]) }
}

test('a true log has no findings, and the report says how much was looked at', async () => {
  const report = await check({})
  expect(report).toMatchObject({ entries: 12, checkpoints: 3, outsideCheckpoints: 3, details: 0, size: 12 })
  expect(report).toMatchObject({ covered: 12, findings: [], findingCount: 0 })
  expect(toHex(report.root)).toBe(toHex(good.checkpoints[2]?.root as Uint8Array))
})

test('an empty log is true as well', async () => {
  const report = await check({ rows: [], checkpoints: [], outside: '' })
  expect(report).toMatchObject({ entries: 0, covered: 0, findings: [] })
})

test.each<[string, Partial<TestLog>, string[]]>([
  [
    'bytes changed',
    { rows: good.rows.with(5, { ...row(5), entry: rowOf(5, entryNumber(99)).entry }) },
    [
      '5 leaf-mismatch',
      ...['at', 'actor', 'patient', 'request'].map(() => '5 projection-mismatch'),
      '4 checkpoint-root',
      '4 outside-contradiction',
    ],
  ],
  [
    'bytes and leaf changed',
    { rows: good.rows.with(5, rowOf(5, entryNumber(99))) },
    ['4 checkpoint-root', '4 outside-contradiction'],
  ],
  ['leaf changed', { rows: good.rows.with(5, { ...row(5), leaf: row(6).leaf }) }, ['5 leaf-mismatch']],
  [
    'a leaf of wrong length',
    { rows: good.rows.with(5, { ...row(5), leaf: Buffer.alloc(3) }) },
    ['5 leaf-mismatch'],
  ],
  [
    'a row deleted',
    { rows: good.rows.toSpliced(5, 1) },
    [
      '5 index-gap',
      '4 checkpoint-root',
      '4 outside-contradiction',
      '11 checkpoint-beyond',
      '11 outside-beyond',
    ],
  ],
  [
    'the first row deleted',
    { rows: good.rows.toSpliced(0, 1) },
    [
      '0 index-gap',
      '0 checkpoint-root',
      '0 outside-contradiction',
      '11 checkpoint-beyond',
      '11 outside-beyond',
    ],
  ],
  [
    'two contents exchanged',
    { rows: good.rows.with(5, { ...row(6), idx: 5 }).with(6, { ...row(5), idx: 6 }) },
    ['4 checkpoint-root', '4 outside-contradiction'],
  ],
  [
    'a row inserted',
    rewritten(good.rows.toSpliced(5, 0, rowOf(5, entryNumber(99)))),
    ['4 outside-contradiction'],
  ],
  ['the tail cut', rewritten(good.rows.slice(0, 10)), ['10 outside-beyond']],
  [
    'changed and recomputed',
    rewritten(good.rows.with(1, rowOf(1, entryNumber(99)))),
    ['0 outside-contradiction'],
  ],
])('found: %s', async (_, log, expected) => {
  expect(await found(log)).toEqual(expected)
})

test('NOT found without an outside checkpoint: a change with everything recomputed, a cut tail', async () => {
  const changed = rewritten(good.rows.with(1, rowOf(1, entryNumber(99))))
  const cut = rewritten(good.rows.slice(0, 10))
  for (const log of [changed, cut]) {
    const { rows, checkpoints } = log as TestLog
    const report = await verifyLog({ entries: rows, checkpoints, keys: [key.verifier] })
    expect(report.findings).toEqual([])
    expect(report.covered).toBe(0)
  }
})

test('NOT found: a change behind the last outside checkpoint; the report says from where on', async () => {
  const rows = [...good.rows, rowOf(12, entryNumber(99))]
  expect(await check({ rows })).toMatchObject({ entries: 13, covered: 12, findings: [] })
})

test('each column of the screens is compared with the entry', async () => {
  const wrong = {
    at: 1,
    action: 'x',
    actor: 'x',
    patient: null,
    site: 'x',
    call: 'x',
    outcome: 'x',
    request: 'x',
  }
  for (const [column, value] of Object.entries(wrong)) {
    const projections = { ...row(3).projections, [column]: value } as NonNullable<StoredRow['projections']>
    const { findings } = await check({ rows: good.rows.with(3, { ...row(3), projections }) })
    expect(findings).toEqual([{ reason: 'projection-mismatch', idx: 3, field: column }])
  }
})

test('bytes that are no canonical entry are found although the tree holds them', async () => {
  const loose = (entry: AuditEntry): StoredRow => {
    const text = JSON.stringify(entry, null, 1)
    return { ...rowOf(3, entry), entry: Buffer.from(text) }
  }
  const rows = good.rows.with(3, loose(entryNumber(3)))
  expect(await found({ ...rewritten(rows), outside: '' }, { outside: [] })).toContain('3 entry-not-canonical')
})

const salt = Buffer.alloc(16, 3)
const committed = entryNumber(5, {
  commit: { name: commitDetail(salt, 'Ann'), town: commitDetail(salt, 'Ulm') },
})
const withDetails = writeLog(entries.with(5, committed), [12])
const name = { idx: 5, name: 'name', salt, value: 'Ann' }
const town = { idx: 5, name: 'town', salt, value: 'Ulm' }

test.each<[string, TestLog['details'], string[]]>([
  ['as committed', [name, town], []],
  ['erased on its own schedule', [{ ...name, value: null }, town], []],
  ['changed', [{ ...name, value: 'Eve' }, town], ['5 detail-mismatch']],
  ['with another salt', [{ ...name, salt: Buffer.alloc(16) }, town], ['5 detail-mismatch']],
  ['deleted', [town], ['5 detail-missing']],
  ['added', [{ ...name, idx: 2 }, name, town], ['2 detail-uncommitted']],
  ['twice', [name, name, town], ['5 detail-uncommitted']],
  ['beyond the end', [name, town, { ...name, idx: 40 }], ['40 detail-uncommitted']],
  ['sealed with a lost key', [{ ...name, value: { unreadable: true } }, town], ['5 detail-unreadable']],
])('a personal value %s', async (_, details, expected) => {
  const report = await check({ ...withDetails, details })
  expect(reasons(report.findings)).toEqual(expected)
  expect(report.details).toBe(details.length)
})

test('a personal value of a deleted entry is not taken for one of the next entry', async () => {
  const log = writeLog(entries.with(5, committed).toSpliced(4, 1), [])
  const rows = log.rows.map((r) => (r.idx < 4 ? r : { ...r, idx: r.idx + 1 }))
  const details = [{ ...name, idx: 4 }, name, town]
  expect(await found({ ...log, rows, details })).toEqual(['4 index-gap', '4 detail-uncommitted'])
})

test('of an entry that cannot be read, the personal values are not judged', async () => {
  const rows = withDetails.rows.with(5, { ...rowOf(5, committed), entry: Buffer.from('{}') })
  const findings = await found({ ...withDetails, rows, details: [name, town], checkpoints: [], outside: '' })
  expect(findings).toEqual(['5 leaf-mismatch', '5 entry-not-canonical'])
})

test('(g) what the reconciliation found is in the report, and entries are seen in the same pass', async () => {
  const seen: number[] = []
  const report = await check(
    {},
    {
      onEntry: (idx) => seen.push(idx),
      reconcile: () => ({
        strayRows: seen.length === SIZE ? [{ row: 'audit_entry -1' }] : [],
        rowsWithoutEntry: seen.length === SIZE ? [{ row: 'outbox o1' }] : [],
        entriesWithoutRow: [{ idx: 3, row: 'outbox o2' }],
      }),
    },
  )
  expect(report.findings).toEqual([
    { reason: 'row-without-entry', idx: null, field: 'outbox o1' },
    { reason: 'entry-without-row', idx: 3, field: 'outbox o2' },
    { reason: 'stray-row', idx: null, field: 'audit_entry -1' },
  ])
})

test('the tail alone is verified from a trusted frontier', async () => {
  const start = await frontierAt(8, (from, to) => good.rows.slice(from, to).map((r) => r.leaf))
  const report = await check({ rows: good.rows.slice(8) }, { start })
  expect(report).toMatchObject({ entries: 4, size: 12, covered: 12, findings: [] })
  expect(await found({ rows: good.rows.slice(8).with(1, rowOf(9, entryNumber(99))) }, { start })).toEqual([
    '8 checkpoint-root',
    '8 outside-contradiction',
  ])
})

test('of very many findings the first are listed and all are counted', async () => {
  const rows = good.rows.map((r) => ({ ...r, leaf: Buffer.alloc(32) }))
  const report = await check({ rows }, { maxFindings: 2 })
  expect(reasons(report.findings)).toEqual(['0 leaf-mismatch', '1 leaf-mismatch'])
  expect(report.findingCount).toBe(12)
})

test('every finding has a sentence', () => {
  for (const sentence of Object.values(findingTexts)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})

const withoutDetails = anyEntry.map(({ commit: _, ...entry }): AuditEntry => entry)
const act = fc.record({
  kind: fc.constantFrom('change', 'delete', 'swap', 'insert', 'cut'),
  at: fc.nat(),
  to: fc.nat(),
  entry: withoutDetails,
})

test('whatever is done to entries under an outside checkpoint and however it is recomputed, it is found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(withoutDetails, { minLength: 2, maxLength: 20 }),
      act,
      async (made, { kind, at, to, entry }) => {
        const log = writeLog(made, [Math.ceil(made.length / 2), made.length])
        const n = at % made.length
        const m = (n + 1 + (to % (made.length - 1))) % made.length
        const rows = [...log.rows]
        if (kind === 'change') rows[n] = rowOf(n, { ...entry, id: `${made[n]?.id}x` })
        if (kind === 'delete') rows.splice(n, 1)
        if (kind === 'insert') rows.splice(n, 0, rowOf(n, { ...entry, id: `${made[n]?.id}x` }))
        if (kind === 'swap') [rows[n], rows[m]] = [rows[m] as StoredRow, rows[n] as StoredRow]
        if (kind === 'cut') rows.splice(n)
        const same = rows.every((r, i) => Buffer.compare(r.leaf, log.rows[i]?.leaf ?? Buffer.alloc(0)) === 0)
        fc.pre(!same || rows.length < log.rows.length)
        const recomputed = rows.map((r, idx) => ({ ...r, idx }))
        const checkpoints = checkpointsOf(recomputed, [Math.ceil(made.length / 2), made.length])
        expect(await found({ ...log, rows: recomputed, checkpoints })).not.toEqual([])
        expect(await found(log)).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})
