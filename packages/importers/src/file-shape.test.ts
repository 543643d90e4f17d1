import { expect, test } from 'vitest'
import { readShape } from './file-shape.ts'
import { bytesOf } from './test-kit.ts'

const shapeOf = (name: string, content: string | Uint8Array) => readShape(bytesOf(content), name)

test('a table tells its columns, what they seem to be, and where dates can be read in two ways', async () => {
  const content = 'PAT_ID;LNAME;First Name;DOB;SSN;;DOB\n7;Novak;Ana;3/12/1984;999-12-1234;;x\n'
  expect(await shapeOf('a.csv', content)).toEqual({
    format: 'csv',
    columns: [
      { name: 'PAT_ID' },
      { name: 'LNAME' },
      { name: 'First Name' },
      { name: 'DOB', slashed: true },
      { name: 'SSN', ssn: true },
    ],
    suggested: {
      key: 'PAT_ID',
      mrn: 'PAT_ID',
      familyName: 'LNAME',
      givenNames: 'First Name',
      birthDate: 'DOB',
    },
  })
})

test('a table with unusual names is not refused: its columns are chosen by hand', async () => {
  expect(await shapeOf('a.tsv', 'one\ttwo\n')).toEqual({
    format: 'tsv',
    columns: [{ name: 'one' }, { name: 'two' }],
    suggested: {},
  })
})

test('FHIR has no columns', async () => {
  expect(await shapeOf('a.ndjson', '{"resourceType":"Patient","id":"1"}\n')).toEqual({
    format: 'fhir-ndjson',
  })
})

test.each([
  ['too many columns', `${'a,'.repeat(400)}b\n`, /401 columns/],
  ['a text with commas', `${'x'.repeat(130)},y\n`, /longer than 120/],
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3', /PDF/],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /Excel/],
])('%s is refused in a sentence', async (_, content, says) => {
  expect(await shapeOf('a.csv', content)).toMatchObject({ sentence: expect.stringMatching(says) })
})
