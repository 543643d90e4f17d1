import { expect, test } from 'vitest'
import { PRUNED_AFTER, type PrunedRow, prunedBelow } from './index.ts'
import { check, entryNumber, reasons, writeLog } from './test-log.ts'

const BELOW = 5
const OLD = entryNumber(0).at
const DAY = 86_400_000

/** Twelve entries, of which the first five are pruned; then the entry that tells of it, and one more. */
const logWith = (pruning: { object?: string; at?: number; outcome?: string }, after = 0) => {
  const at = pruning.at ?? OLD + PRUNED_AFTER + DAY
  const entries = [...Array(12).keys()].map((n) => entryNumber(n))
  const told = { action: 'audit.pruned', object: prunedBelow(BELOW), outcome: 'done', ...pruning, at }
  return writeLog([...entries, entryNumber(12, told), entryNumber(13, { at: at + after })], [4, 8, 14])
}
const prunedRows = ({ rows }: ReturnType<typeof writeLog>, below = BELOW) =>
  rows.map((row) => (row.idx < below ? { idx: row.idx, leaf: row.leaf } : row))
const verify = (log: ReturnType<typeof writeLog>, rows: readonly (PrunedRow | (typeof log.rows)[number])[]) =>
  check(log, { entries: [...rows] })

test('pruned entries keep the tree whole: each checkpoint holds, also those before them', async () => {
  const log = logWith({})
  expect(await verify(log, prunedRows(log))).toMatchObject({
    findings: [],
    checkpoints: 3,
    outsideCheckpoints: 3,
    size: 14,
    pruned: { below: BELOW, at: OLD + PRUNED_AFTER + DAY },
  })
})

test('11 a hash that was changed, left out, or put behind an entry', async () => {
  const log = logWith({})
  const rows = prunedRows(log)
  const changed = rows.map((row) => (row.idx === 1 ? { idx: 1, leaf: Buffer.alloc(32) } : row))
  expect(reasons((await verify(log, changed)).findings)).toEqual([
    '0 checkpoint-root',
    '0 outside-contradiction',
  ])
  const without = await verify(
    log,
    rows.filter(({ idx }) => idx !== 1),
  )
  expect(reasons(without.findings)).toContain('1 index-gap')
  const hole = rows.map((row) => (row.idx === 9 ? { idx: 9, leaf: row.leaf } : row))
  expect(reasons((await verify(log, hole)).findings)).toEqual(['9 index-gap'])
})

test('11 entries that are gone without an entry that tells of just these, or that were too young', async () => {
  const found = async (log: ReturnType<typeof writeLog>, below = BELOW) =>
    reasons((await verify(log, prunedRows(log, below))).findings)
  expect(await found(logWith({}), BELOW + 1)).toEqual(['6 pruning-not-recorded'])
  expect(await found(logWith({ outcome: 'refused' }))).toEqual(['5 pruning-not-recorded'])
  expect(await found(logWith({ at: OLD + PRUNED_AFTER - 1 }))).toEqual(['5 pruned-too-young'])
  expect(await found(logWith({}, -DAY))).toEqual([])
  // Dated into the future, so that they look old enough.
  expect(await found(logWith({}, -2 * DAY))).toEqual(['5 pruned-too-young'])
})
