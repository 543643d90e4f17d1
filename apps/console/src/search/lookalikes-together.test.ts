import type { MaskedHit } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import { lookalikesTogether, notedRows } from './lookalikes-together.ts'

const hit = (patientId: string, lookalikeGroup?: number): MaskedHit => ({
  patientId,
  name: 'García, M.',
  born: '1984',
  town: 'Millbrook',
  why: [],
  needsThirdIdentifier: lookalikeGroup !== undefined,
  deceased: false,
  withoutChart: false,
  ...(lookalikeGroup === undefined ? {} : { lookalikeGroup }),
})
const order = (hits: MaskedHit[]) => lookalikesTogether(hits).map(({ patientId }) => patientId)

test('V11 lookalikes stand together where the best of them ranks; everybody else keeps the order', () => {
  expect(order([hit('a', 0), hit('b'), hit('c', 0), hit('d')])).toEqual(['a', 'c', 'b', 'd'])
  expect(order([hit('a'), hit('b', 1), hit('c', 0), hit('d', 1), hit('e', 0)])).toEqual([
    'a',
    'b',
    'd',
    'c',
    'e',
  ])
})

test('V11 a group that one more detail has told apart is ranked like everybody else', () => {
  const open = { needsThirdIdentifier: false }
  expect(order([{ ...hit('a', 0), ...open }, hit('b'), { ...hit('c', 0), ...open }])).toEqual(['a', 'b', 'c'])
})

test('one note reaches over each group, and two groups side by side have one each', () => {
  const hits = [hit('a', 0), hit('b', 0), hit('c', 1), hit('d', 1), hit('e', 1), hit('f')]
  expect(hits.map((_, place) => notedRows(hits, place))).toEqual([2, 0, 3, 0, 0, 1])
})
