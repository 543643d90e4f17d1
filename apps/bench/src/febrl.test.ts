import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFebrl } from './febrl.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'febrl-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER =
  'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id'
const fileOf = (...lines: string[]): string => {
  const file = path.join(folder, 'set.csv')
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  return file
}
const ANA = 'rec-7-org, ana, novak, 41, orchard street, , millbrook, 1810, ma, 19840312, 9144092'

test('cells are trimmed, empty ones unknown, and the truth stays outside the record', () => {
  const [row] = readFebrl(fileOf(HEADER, ANA), false)
  expect(row?.person).toBe('7')
  expect(row?.record).toMatchObject({
    family: 'novak',
    given: ['ana'],
    birthDate: '1984-03-12',
    locality: '',
  })
  expect(JSON.stringify(row?.record)).not.toMatch(/rec-|9144092/)
})

test('soc_sec_id counts only where it was asked for', () => {
  const [row] = readFebrl(fileOf(HEADER, ANA), true)
  expect(row?.record.recordNumbers).toEqual([{ system: 'soc_sec_id', value: '9144092' }])
})

test('a birth date that no calendar has is kept as it stands', () => {
  const [row] = readFebrl(fileOf(HEADER, ANA.replace('19840312', '19844399')), false)
  expect(row?.record.birthDate).toBe('1984-43-99')
})

test.each<[string, string[], RegExp]>([
  ['an empty file', [], /set\.csv holds no rows\.$/],
  ['a header alone', [HEADER], /set\.csv holds no rows\.$/],
  ['a missing column', ['rec_id, surname', 'rec-1, novak'], /set\.csv has no column given_name, /],
  ['a ragged line', [HEADER, ANA, 'rec-8-org, ana'], /set\.csv is not a table of commas: .* on line 3\.$/],
  [
    'no number in rec_id',
    [HEADER, ANA.replace('rec-7-org', 'someone')],
    /set\.csv, row 2: rec_id has no number\.$/,
  ],
])('%s is told in a sentence', (_what, lines, sentence) => {
  expect(() => readFebrl(fileOf(...lines), false)).toThrow(sentence)
})

test('a file that is not there, and one that is a folder, are told in a sentence', () => {
  expect(() => readFebrl(path.join(folder, 'none.csv'), false)).toThrow(/^There is no file .*none\.csv\.$/)
  expect(() => readFebrl(folder, false)).toThrow(/ cannot be read: /)
})
