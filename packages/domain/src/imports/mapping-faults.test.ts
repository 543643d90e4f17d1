import { expect, test } from 'vitest'
import { asksDateOrder, type ImportColumn, mappingFaults } from './mapping-faults.ts'

const columns: ImportColumn[] = [
  { name: 'PAT_ID' },
  { name: 'LNAME' },
  { name: 'DOB', slashed: true },
  { name: 'SSN', ssn: true },
]
const mapping = { mrn: 'PAT_ID', familyName: 'LNAME', birthDate: 'DOB' } as const
const says = (over: object) => mappingFaults(columns, { ...mapping, ...over }).map((fault) => fault.says)

test('a date that can be read in two ways is asked for, never guessed', () => {
  expect(says({})).toEqual([expect.stringMatching(/two ways.*in which order/)])
  expect(says({ dateOrder: 'iso' })).toHaveLength(1)
  expect(says({ dateOrder: 'month-day-year' })).toEqual([])
  expect(asksDateOrder([{ name: 'DOB' }], mapping)).toBe(false)
})

test('a number, a name and a birth date are compulsory, and all that lack are named at once', () => {
  expect(mappingFaults(columns, {})).toEqual([
    {
      path: 'mapping',
      says: 'Choose a column for a number of the patient, for a name, for a birth date.',
    },
  ])
})

test('V4 a column of social security numbers cannot be taken, nor one that the file does not have', () => {
  expect(says({ dateOrder: 'month-day-year', key: 'SSN', city: 'TOWN' })).toEqual([
    'Social security numbers are never read.',
    'The file has no such column.',
  ])
})
