import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { cosign, newSigningKey, type StoredCheckpoint, signCheckpoint } from './index.ts'
import {
  check,
  checkpointsOf,
  entryNumber,
  fileOf,
  found,
  good,
  key,
  rowOf,
  stranger,
  type TestLog,
} from './test-log.ts'

const [first, second, third] = good.checkpoints as [StoredCheckpoint, StoredCheckpoint, StoredCheckpoint]
const forged = checkpointsOf(good.rows, [8], stranger) as [StoredCheckpoint]
const fork = checkpointsOf(good.rows.with(6, rowOf(6, entryNumber(99))), [8, 12]) as [
  StoredCheckpoint,
  StoredCheckpoint,
]

test.each<[string, Partial<TestLog>, string[]]>([
  [
    'signed by a stranger',
    { checkpoints: [first, { ...second, note: forged[0].note }, third] },
    ['4 checkpoint-signature'],
  ],
  [
    'with other columns than its note',
    { checkpoints: [first, { ...second, note: first.note }, third] },
    ['4 checkpoint-columns'],
  ],
  [
    'out of order',
    { checkpoints: [second, first, third] },
    ['8 checkpoint-order', '0 outside-not-in-database'],
  ],
  ['of another tree', { checkpoints: [first, fork[0], third] }, ['4 checkpoint-root']],
  ['gone from the database', { checkpoints: [first, third] }, ['4 outside-not-in-database']],
  ['gone from the outside file', { outside: fileOf([first, third]) }, ['4 checkpoint-not-outside']],
  [
    'not published yet',
    { checkpoints: [first, second, { ...third, publishedAt: null }], outside: fileOf([first, second]) },
    [],
  ],
  [
    'gone with the whole outside file',
    { outside: '' },
    ['4 checkpoint-not-outside', '8 checkpoint-not-outside', '0 checkpoint-not-outside'],
  ],
  [
    'forged in the outside file',
    { outside: fileOf([first, forged[0], third]) },
    ['4 outside-signature', '4 checkpoint-not-outside'],
  ],
  [
    'of a fork in the outside file',
    { outside: fileOf([first, second, fork[0], third]) },
    ['8 outside-contradiction'],
  ],
  [
    'set back in the outside file',
    { outside: fileOf([second, first, third]) },
    ['8 outside-order', '0 checkpoint-not-outside'],
  ],
  [
    'with a note of another size',
    { checkpoints: [first, { ...second, note: signCheckpoint(7, second.root, key) }, third] },
    ['4 checkpoint-columns'],
  ],
  [
    'with a note of another root',
    { checkpoints: [first, { ...second, note: fork[0].note }, third] },
    ['4 checkpoint-columns'],
  ],
  [
    'of a fork, twice in the outside file',
    { outside: fileOf([first, fork[0], second, fork[1], third]) },
    ['4 outside-contradiction', '8 outside-contradiction'],
  ],
  ['published twice', { outside: fileOf([first, second, second, third]) }, []],
  ['torn in the outside file', { outside: `${good.outside}desk.exa` }, ['12 outside-truncated']],
  ['garbled in the outside file', { outside: `garbage\n\n${good.outside}` }, ['0 outside-malformed']],
])('a checkpoint %s', async (_, log, expected) => {
  expect((await found(log)).sort()).toEqual([...expected].sort())
})

test('a checkpoint published while the verifier runs is no finding, one whose row is gone is', async () => {
  expect(await found({ checkpoints: [first, second, { ...third, publishedAt: null }] })).toEqual([])
  expect(await found({ checkpoints: [first, second] })).toEqual(['8 outside-not-in-database'])
})

test('(f) what a witness signed too is counted up to its largest checkpoint, and one that it did not sign is found', async () => {
  const witness = newSigningKey('witness.example/w1', randomBytes, 'witness')
  const keys = [key.verifier, witness.verifier]
  const cosigned = (one: StoredCheckpoint, by = one): StoredCheckpoint => {
    const [text = ''] = by.note.split('\n\n')
    return { ...one, note: one.note + cosign(`${text}\n`, witness, 1) }
  }
  const checkpoints = [cosigned(first), cosigned(second), third]
  const log = { checkpoints, outside: fileOf(checkpoints) }
  expect(await check(log, { keys })).toMatchObject({ witnessed: second.size, findings: [] })
  expect(await check(log)).toMatchObject({ witnessed: 0, findings: [] })
  const forgedLine = [cosigned(first), cosigned(second, third), third]
  expect(await found({ checkpoints: forgedLine, outside: fileOf(forgedLine) }, { keys })).toEqual([
    '4 checkpoint-signature',
    '4 outside-signature',
    '4 checkpoint-not-outside',
  ])
})
