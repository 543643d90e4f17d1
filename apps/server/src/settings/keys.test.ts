import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadKeys } from './keys.ts'

const random = (size: number): Uint8Array => new Uint8Array(size).fill(7)

/** The key of another desk, as it was before. */
const old = loadKeys(mkdtempSync(path.join(tmpdir(), 'keys-')), (size) => new Uint8Array(size).fill(5))
  .signing.verifier

/** A folder with the keys of a first start, its key file, and one of its files as somebody wrote it. */
function keysWith(name: string, text: (key: string) => string): () => ReturnType<typeof loadKeys> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'keys-'))
  const key = loadKeys(dataDir, random).signing.verifier.text
  writeFileSync(path.join(dataDir, 'keys', name), text(key), { mode: 0o600 })
  return () => loadKeys(dataDir, random)
}

test('K4 an old key that was put down by hand is read as an editor left it', () => {
  const { signing } = keysWith('checkpoint-retired.txt', () => `\n${old.text}  1200\r\n\n`)()
  expect(signing.retired).toEqual([{ ...old, until: 1_200 }])
})

test('K4 a key that signs now is no old one', () => {
  expect(keysWith('checkpoint-retired.txt', (key) => `${key} 1200\n`)).toThrow(
    /^checkpoint-retired.txt names the key that signs the log now/,
  )
})

test.each([
  ['a word that is no key', () => 'portal-desk 1200\n'],
  ['no size behind it', (key: string) => `${key}\n`],
  ['a size that is no number', (key: string) => `${key} all\n`],
])('K4 %s is refused by its line', (_, text) => {
  expect(keysWith('checkpoint-retired.txt', text)).toThrow(
    'Line 1 of checkpoint-retired.txt is not a public key of the log with the size of its last checkpoint behind it.',
  )
})

test('K4 a damaged key of the log is refused in a sentence, and no other is made in its place', () => {
  expect(keysWith('checkpoint.pem', () => '-----BEGIN PRIVATE KEY-----\nAAAA\n')).toThrow(
    'The key file checkpoint.pem holds no key that can sign the log. Put it back from where you keep the keys.',
  )
})
