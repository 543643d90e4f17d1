import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AuditEntry, commitDetail, decodeEntry, EntryError, encodeEntry, projectEntry } from './index.ts'
import { anyEntry } from './test-log.ts'

const entry: AuditEntry = {
  v: 1,
  id: 'e1',
  at: 1_700_000_000_000,
  action: 'invitation.queued',
  actor: { kind: 'staff', id: 's7', role: 'agent' },
  patient: 'p3',
  outcome: 'done',
  request: 'r1',
  client: 'Zoë "Q"\n\u0007',
  verification: { level: 'basic', methods: ['birth-date', 'town'], policy: 3 },
  commit: { typed: commitDetail(Buffer.alloc(16), 'x') },
}
const ascii = (text: string) => Buffer.from(text, 'utf8')

test('an entry is written as RFC 8785 JSON: keys sorted, no spaces, short escapes, UTF-8', () => {
  expect(Buffer.from(encodeEntry(entry)).toString('utf8')).toBe(
    '{"action":"invitation.queued","actor":{"id":"s7","kind":"staff","role":"agent"},"at":1700000000000,' +
      '"client":"Zoë \\"Q\\"\\n\\u0007","commit":{"typed":"sha256:' +
      'e333416381d46a5a03dd56f28c2bc537787fb707b7b818450b9fe022ad03a683"},"id":"e1","outcome":"done",' +
      '"patient":"p3","request":"r1","v":1,' +
      '"verification":{"level":"basic","methods":["birth-date","town"],"policy":3}}',
  )
})

test('a commitment is SHA-256 of salt and value, so that equal values under other salts differ', () => {
  const salts = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
  expect(new Set(salts.map((salt) => commitDetail(salt, 'Smith'))).size).toBe(2)
  expect(commitDetail(ascii('a'), 'bc')).toBe(
    'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test.each<[string, object]>([
  ['a fraction', { at: 1.5 }],
  ['a negative time', { at: -1 }],
  ['a number too large to be exact', { at: 2 ** 53 }],
  ['NaN', { at: Number.NaN }],
  ['a field left undefined', { patient: undefined }],
  ['a null', { patient: null }],
  ['a truth value', { reason: true }],
  ['an unknown field', { name: 'Ann' }],
  ['another version', { v: 2 }],
  ['a lone surrogate', { client: '\ud800' }],
  ['an actor without id', { actor: { kind: 'staff' } }],
  ['an unknown field of the actor', { actor: { kind: 'staff', id: 'x', name: 'Ann' } }],
  ['a hole in the methods', { verification: { level: 'basic', methods: new Array(1), policy: 1 } }],
  ['a commitment name outside ASCII', { commit: { né: entry.commit?.['typed'] } }],
  ['a commitment that is a plain value', { commit: { typed: 'Smith' } }],
])('%s never gets into the log', (_, change) => {
  expect(() => encodeEntry({ ...entry, ...change } as AuditEntry)).toThrow(EntryError)
})

test('a missing field never gets into the log', () => {
  for (const field of ['v', 'id', 'at', 'action', 'actor', 'outcome', 'request', 'client'] as const) {
    const { [field]: _, ...rest } = entry
    expect(() => encodeEntry(rest as AuditEntry)).toThrow(field)
  }
})

test.each<[string, (text: string) => string]>([
  ['a space', (text) => text.replace('"at":', '"at": ')],
  ['other key order', (text) => text.replace(/("id":"e1"),("outcome":"done")/, '$2,$1')],
  ['a key twice', (text) => text.replace('"id":"e1"', '"id":"e0","id":"e1"')],
  ['a letter written as escape', (text) => text.replace('ë', '\\u00eb')],
  ['a number written with exponent', (text) => text.replace('1700000000000', '17e11')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['a prototype key', (text) => text.replace('"typed"', '"__proto__"')],
  ['a second line', (text) => `${text}\n`],
  ['nothing', () => ''],
  ['a list', (text) => `[${text}]`],
])('bytes with %s are refused although they may mean the same', (_, change) => {
  const text = Buffer.from(encodeEntry(entry)).toString('utf8')
  expect(change(text)).not.toBe(text)
  expect(() => decodeEntry(ascii(change(text)))).toThrow(EntryError)
})

test('bytes that are no UTF-8 are refused', () => {
  const bytes = Buffer.from(encodeEntry(entry))
  bytes[bytes.indexOf('ë')] = 0xff
  expect(() => decodeEntry(bytes)).toThrow(EntryError)
})

test('every entry reads back as it was written', () => {
  fc.assert(
    fc.property(anyEntry, (made) => {
      expect(decodeEntry(encodeEntry(made))).toEqual(made)
    }),
  )
})

test('whatever bytes are read, they are the only bytes of their entry', () => {
  fc.assert(
    fc.property(anyEntry, fc.nat(), fc.nat(255), (made, at, byte) => {
      const bytes = Buffer.from(encodeEntry(made))
      bytes[at % bytes.length] = byte
      let read: AuditEntry
      try {
        read = decodeEntry(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(EntryError)
        return
      }
      expect(Buffer.from(encodeEntry(read))).toEqual(bytes)
    }),
  )
})

test('the screens get their columns from the entry, and null for what it does not have', () => {
  expect(projectEntry(entry)).toEqual({
    at: entry.at,
    action: 'invitation.queued',
    actor: 's7',
    patient: 'p3',
    site: null,
    call: null,
    outcome: 'done',
    request: 'r1',
  })
})
