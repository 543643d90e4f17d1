import { PatientRecord } from '@portal-desk/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportItem } from './import-item.ts'
import { bytesOf, collect, readText, sha256 } from './test-kit.ts'

const names = fc.constantFrom('a.csv', 'a.tsv', 'a.json', 'a.ndjson', 'a', 'a.csv.gz')

const GOOD: Record<string, string> = {
  'a.csv':
    'mrn,last_name,first_name,dob\n1,"Novák, jr",Ana,1984-03-12\n2,O""Neil,Jo,\n3,张,"A\nB",19840312\n',
  'a.tsv': 'mrn\tname\tdob\n1\tAna "Anka" Novák\t1984\n2\t\t1984-03\n',
  'a.ndjson': ['1', '2', '3']
    .map(
      (id) =>
        `{"resourceType":"Patient","id":"${id}","name":[{"family":"Nov\u00e1k","given":["\\u0041na"]}]}\n`,
    )
    .join(''),
  'a.json':
    '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"1","birthDate":"1984","name":[{"text":"张"}]}},' +
    '{"resource":{"resourceType":"Organization"}},{"resource":{"resourceType":"Patient","id":"2","name":[{"family":"N"}]}}]}',
}

/** What every reader of the stream may rely on, whatever was in the file. */
const holds = (items: ImportItem[], length: number) => {
  let read = 0
  let line = 0
  for (const item of items) {
    // An import that is taken up again skips by line number.
    if (item.kind !== 'refused') {
      expect(item.line).toBeGreaterThan(line)
      line = item.line
    }
    expect(item.bytesRead).toBeGreaterThanOrEqual(read)
    expect(item.bytesRead).toBeLessThanOrEqual(length)
    read = item.bytesRead
    if (item.kind === 'refused') expect(items).toHaveLength(1)
    if (item.kind === 'record') expect(PatientRecord.safeParse(item.record).error).toBeUndefined()
    if (item.kind === 'rejected') expect(item.reason).toMatch(/^\P{Cc}+\.$/u)
  }
}

test('S25 random bytes under any name end, throw nothing, and give no half record', async () => {
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
      holds(await readText(name, bytes), bytes.length)
    }),
    { numRuns: 500 },
  )
})

test('S25 random text of signs that matter does as well', async () => {
  const signs = fc.constantFrom(
    ...'{}[]":,;\t\n\r\\ \u0000\uFEFFué1',
    '"resourceType":"Patient"',
    '"entry":[',
    'mrn,name,dob\n',
  )
  await fc.assert(
    fc.asyncProperty(names, fc.array(signs, { maxLength: 80 }), async (name, parts) => {
      const text = parts.join('')
      holds(await readText(name, text), Buffer.byteLength(text))
    }),
    { numRuns: 500 },
  )
})

test('one byte changed, or the end cut off, spoils no more than is named', async () => {
  const damage = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(GOOD)), damage, async (name, { at, byte, cut }) => {
      const good = new TextEncoder().encode(GOOD[name])
      const place = at % good.length
      const bad = cut ? good.slice(0, place) : good.with(place, byte)
      holds(await readText(name, bad), bad.length)
    }),
    { numRuns: 800 },
  )
})

test('how the bytes arrive changes nothing but how far a Bundle counts', async () => {
  const seen = (items: ImportItem[]) => items.map((item) => ({ ...item, bytesRead: 0 }))
  for (const [name, content] of Object.entries(GOOD)) {
    const whole = await readText(name, content)
    expect(whole.length).toBeGreaterThan(1)
    for (const size of [1, 2, 3, 7, 50]) {
      expect(seen(await collect(bytesOf(content, size), { name }))).toEqual(seen(whole))
    }
  }
})

test('the hash follows the content alone', async () => {
  const patient = {
    resourceType: 'Patient',
    id: '1',
    gender: 'female',
    name: [{ family: 'Novak', given: ['Ana'] }],
  }
  const turned = Object.fromEntries(Object.entries(patient).reverse())
  const hashes = async (resource: object) =>
    (await readText('a.ndjson', JSON.stringify(resource))).map((item) =>
      item.kind === 'record' ? item.hash : '',
    )

  const [first] = await hashes(patient)
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashes(turned)).toEqual([first])
  expect(await hashes({ ...patient, text: { div: 'not read' } })).toEqual([first])
  expect(await hashes({ ...patient, gender: 'male' })).not.toEqual([first])
  expect(first).not.toBe(sha256(''))
})
