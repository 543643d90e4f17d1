import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

test('S11 RFC 4180: commas, quotes and new lines are kept, each row ends with CR LF', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['x,y', 'say "no"'],
      ['two\nlines', ''],
    ]),
  ).toBe('a,b\r\n"x,y","say ""no"""\r\n"two\nlines",\r\n')
})

test.each(['=1+1', '+1', '-1', '@A1', '\tx', '\rx', '\0x'])(
  'S11 a cell that begins like a formula is none: %j',
  (cell) => {
    expect(csvText([[cell]]).replaceAll('"', '')).toBe(`'${cell}\r\n`)
  },
)
