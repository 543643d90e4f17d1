import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bytesOf, collect, counts, readText, records, refusal, rejections } from './test-kit.ts'

const patient = (id: string, more: object = {}) =>
  JSON.stringify({ resourceType: 'Patient', id, name: [{ family: 'Novak', given: ['Ana'] }], ...more })
const lines = (...all: string[]) => `${all.join('\n')}\n`
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('S25 a file is taken by its name and its content', () => {
  const csv = 'mrn,last_name,first_name,dob\n7,Novak,Ana,1984-03-12\n'
  test.each([
    ['nothing at all', 'a.csv', '', 'empty', /empty/],
    ['blanks only', 'a.ndjson', '\uFEFF \n\n', 'empty', /empty/],
    ['another ending', 'patients.txt', csv, 'wrong-name', /\.csv, \.tsv, \.json or \.ndjson/],
    ['an ending that is not the last', 'patients.csv.exe', csv, 'wrong-name', /must end/],
    ['gzip', 'a.ndjson', gzipSync(patient('1')), 'archive', /gzip/],
    ['gzip under its own name', 'a.ndjson.gz', gzipSync(patient('1')), 'archive', /Unpack/],
    ['ZIP or Excel', 'a.csv', bytes('PK', [3, 4], 'xl/workbook.xml'), 'archive', /ZIP archive or an Excel/],
    ['tar', 'a.csv', bytes('a.csv', new Array(252).fill(0), 'ustar'), 'archive', /tar/],
    [
      'UTF-16 with its mark',
      'a.csv',
      bytes([0xff, 0xfe], [...Buffer.from(csv, 'utf16le')]),
      'not-utf8',
      /UTF-16/,
    ],
    ['UTF-16 without it', 'a.csv', Buffer.from(csv, 'utf16le'), 'not-utf8', /UTF-16/],
    ['Latin-1 in the first line', 'a.csv', bytes('mrn,pr', [0xe9], 'nom,dob\n'), 'not-utf8', /not UTF-8/],
    [
      'a picture',
      'a.json',
      bytes([0x89], 'PNG\r\n', [0x1a], '\n', new Array(40).fill(1)),
      'not-text',
      /not a text/,
    ],
    ['a web page', 'a.csv', '<!DOCTYPE html>\n<html><title>Sign in</title>', 'web-page', /web page/],
    ['XML', 'a.json', '<?xml version="1.0"?><Patient/>', 'xml', /XML/],
    ['JSON called CSV', 'a.csv', patient('1'), 'name-and-content-differ', /\.json/],
    [
      'NDJSON called JSON',
      'a.json',
      lines(patient('1'), patient('2')),
      'name-and-content-differ',
      /\.ndjson/,
    ],
    [
      'JSON called NDJSON',
      'a.ndjson',
      JSON.stringify({ resourceType: 'Bundle' }, null, 2),
      'name-and-content-differ',
      /\.json/,
    ],
    ['tabs called CSV', 'a.csv', csv.replaceAll(',', '\t'), 'name-and-content-differ', /\.tsv/],
    ['commas called TSV', 'a.tsv', csv, 'name-and-content-differ', /\.csv/],
    ['a list of patients', 'a.json', `[${patient('1')}]`, 'not-patients', /list/],
    ['JSON that is no FHIR', 'a.json', '{"people": []}', 'not-patients', /no FHIR resource/],
    ['NDJSON that is no FHIR', 'a.ndjson', '{"id": 1}\n', 'not-patients', /no FHIR resource/],
    ['a first line that breaks off', 'a.ndjson', patient('1').slice(0, 40), 'first-record', /not JSON/],
    ['a JSON file that breaks off', 'a.json', patient('1').slice(0, 40), 'first-record', /breaks off/],
    ['prose', 'a.json', 'Dear colleague', 'first-record', /not JSON/],
    ['prose as a table', 'a.csv', 'Dear colleague\nhere are the patients', 'header', /does not name columns/],
    [
      'a first line without end',
      'a.ndjson',
      `{"x":"${'x'.repeat(1024 * 1024)}`,
      'first-record',
      /longer than 1 MiB/,
    ],
  ])('%s', async (_, name, content, code, sentence) => {
    const found = refusal(await readText(name, content))
    expect(found).toMatchObject({ code, sentence: expect.stringMatching(sentence) })
  })

  test('a first line without end is not read further than needed', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield Buffer.alloc(65536, 'x')
      }
    }
    const items = await collect(endless(), { name: 'a.ndjson' })
    expect(refusal(items)?.code).toBe('first-record')
    expect(given).toBeLessThan(20)
  })
})

describe('one broken line costs that line', () => {
  test('NDJSON: not JSON, cut off, not UTF-8, too long, too deep, of another shape', async () => {
    const content = bytes(
      lines(patient('1'), 'not json', patient('3').slice(0, -3)),
      '{"resourceType":"Patient","id":"Mar',
      [0xed, 0x61],
      '"}\n',
      lines(patient('5', { text: 'x'.repeat(1024 * 1024) })),
      lines(patient('6', { extension: JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`) })),
      lines('[1]', '{"id":"8"}', '{"resourceType":"Organization"}', '', patient('11')),
    )
    const items = await readText('a.ndjson', content)

    expect(records(items).map(({ sourceKey }) => sourceKey)).toEqual(['1', '11'])
    expect(rejections(items)).toEqual([
      [2, '', 'This line is not JSON.'],
      [3, '', 'This line breaks off in the middle.'],
      [4, '', 'This line is not UTF-8; it was likely saved in another encoding.'],
      [5, '', 'This line is longer than 1 MiB.'],
      [6, '', 'It is nested deeper than 64 levels.'],
      [7, '', 'It is not a FHIR resource.'],
      [8, 'resourceType', 'It does not say what kind of FHIR resource it is.'],
    ])
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'passed-over', line: 9, what: 'Organization' }),
    )
  })

  test('NDJSON: a line of 1 MiB fits, one byte more does not', async () => {
    const empty = Buffer.byteLength(patient('1', { text: '' }))
    const fits = patient('1', { text: 'x'.repeat(1024 * 1024 - empty) })
    const content = lines(patient('0'), fits, fits.replace('x', 'xx'))
    expect(counts(await readText('a.ndjson', content))).toEqual({ record: 2, rejected: 1 })
  })

  test('NDJSON: the last line counts without its end, and is named when it is cut off', async () => {
    const whole = `${patient('1')}\n${patient('2')}`
    expect(counts(await readText('a.ndjson', whole))).toEqual({ record: 2 })
    const items = await readText('a.ndjson', whole.slice(0, -9))
    expect(counts(items)).toEqual({ record: 1, rejected: 1 })
    expect(rejections(items)).toEqual([[2, '', 'This line breaks off in the middle.']])
  })

  test('a byte-order mark and all three line ends', async () => {
    const content = `\uFEFF${patient('1')}\r\n${patient('2')}\r${patient('3')}\n`
    const items = await readText('a.ndjson', content)
    expect(items.map((item) => 'line' in item && item.line)).toEqual([1, 2, 3])
    expect(counts(items)).toEqual({ record: 3 })
    expect(items.at(-1)?.bytesRead).toBe(Buffer.byteLength(content))
  })

  test('Bundle: a wrong entry costs that entry', async () => {
    const entries = [
      { resource: JSON.parse(patient('1')) },
      { resource: { resourceType: 'Patient', id: '2', name: 'Ana' } },
      7,
      { request: { method: 'DELETE', url: 'Patient/4' } },
      { resource: { resourceType: 'DocumentReference', content: 'x'.repeat(2 * 1024 * 1024) } },
      { fullUrl: 'urn:uuid:6', resource: { resourceType: 'Patient', name: [{ text: 'Ana' }] } },
    ]
    const items = await readText('a.json', JSON.stringify({ resourceType: 'Bundle', entry: entries }))

    expect(records(items).map(({ sourceKey }) => sourceKey)).toEqual(['1', '6'])
    expect(rejections(items)).toEqual([
      [2, 'name', 'It should be a list, but it is text.'],
      [3, '', 'This entry is not an object.'],
      [5, '', 'It is larger than 1 MiB.'],
    ])
  })

  test('Bundle: what stands before the break comes in, the rest is named once', async () => {
    const whole = `{"entry":[{"resource":${patient('1')}},{"resource":${patient('2')}}],"resourceType":"Bundle"}`
    const cut = await readText('a.json', whole.slice(0, whole.indexOf('"2"')))
    expect(counts(cut)).toEqual({ record: 1, rejected: 1 })
    expect(rejections(cut)).toEqual([[2, '', 'The file breaks off in the middle.']])

    const wrong = await readText('a.json', whole.replace('},{', '}!{'))
    expect(counts(wrong)).toEqual({ record: 1, rejected: 1 })
    expect(rejections(wrong)).toEqual([
      [2, '', 'Here the file stops being JSON; nothing behind it can be read.'],
    ])
    expect(counts(await readText('a.json', whole))).toEqual({ record: 2 })
  })

  test('a file of nothing but brackets ends', async () => {
    const items = await readText('a.json', `{"entry":${'['.repeat(300_000)}`)
    expect(refusal(items)).toMatchObject({ code: 'first-record', sentence: expect.stringMatching(/nested/) })
  })

  test('CSV: short, long, open quote, wrong quotes, NUL, not UTF-8, impossible date', async () => {
    const content = bytes(
      lines(
        'mrn,last_name,first_name,dob,sex',
        '2,Novak,Ana,1984-03-12,F',
        '3,Novak,Ana',
        '4,Novak,Ana,1984-03-12,F,more',
        '5,"Novak,Ana,1984-03-12,F',
        '6,Novak,Ana,1984-03-12,F',
        '7,"Novak" x,Ana,1984-03-12,F',
        '8,No\u0000vak,Ana,1984-03-12,F',
        '9,Novak,Ana,1968-02-31,F',
        '10,Novak,Ana,1984-03-12,Q',
        ',Novak,Ana,1984-03-12,F',
      ),
      [0x31, 0x32, 0x2c, 0xe9, 0x0a],
      lines('13,"Novak\nGarcía",Ana,1984-03-12,F', '15,O""Neil,"Ana ""Anka""",1984-03-12,F'),
    )
    const items = await readText('a.csv', content)

    expect(
      records(items).map(({ sourceKey, names }) => [sourceKey, names[0]?.family, names[0]?.given[0]]),
    ).toEqual([
      ['2', 'Novak', 'Ana'],
      ['6', 'Novak', 'Ana'],
      ['13', 'Novak García', 'Ana'],
      ['15', 'O""Neil', 'Ana "Anka"'],
    ])
    expect(rejections(items)).toEqual([
      [3, '', 'This line has 3 columns where the first line has 5.'],
      [4, '', 'This line has 6 columns where the first line has 5.'],
      [5, '', 'A quotation mark opens on this line and does not close.'],
      [7, '', 'The quotation marks of this line do not match.'],
      [8, '', 'This line holds a NUL character.'],
      [9, 'dob', '31 February 1968 is not a day.'],
      [10, 'sex', '“Q” is none of F, M, X, U.'],
      [11, 'mrn', 'It has no number of the patient.'],
      [12, '', 'This line is not UTF-8; it was likely saved in another encoding.'],
    ])
    expect(items.at(-1)).toMatchObject({ line: 15, bytesRead: content.length })
  })

  test('CSV: a quote that never closes does not swallow the rest of the file', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `${index},"Novak",Ana,1984-03-12`)
    rows[10] = '10,"Novak,Ana,1984-03-12'
    const items = await readText('a.csv', lines('mrn,last_name,first_name,dob', ...rows))
    expect(counts(items)).toEqual({ record: 999, rejected: 1 })
    expect(rejections(items)[0]?.[0]).toBe(12)
  })

  test('CSV: a first line alone holds no patients, and that is no error', async () => {
    expect(await readText('a.csv', 'mrn,last_name,dob')).toEqual([])
  })
})

test('a reader that stops early closes the stream', async () => {
  let closed = false
  const stream = async function* () {
    try {
      for (;;) yield* bytesOf(lines(patient('1')))
    } finally {
      closed = true
    }
  }
  const { readPatients } = await import('./read-patients.ts')
  for await (const _ of readPatients(stream(), { name: 'a.ndjson', sha256: () => '' })) break
  expect(closed).toBe(true)
})
