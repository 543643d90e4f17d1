import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadKeys } from './keys.ts'

const random = (size: number) => new Uint8Array(size).fill(7)
const fresh = () => mkdtempSync(path.join(tmpdir(), 'pd-keys-'))

test('K4 keys are made once, in a folder and files that only the owner can read', () => {
  const dataDir = path.join(fresh(), 'deep', 'data')
  const first = loadKeys(dataDir, random)
  const again = loadKeys(dataDir, () => {
    throw new Error('asked for new keys')
  })
  expect(Buffer.from(again.master)).toEqual(Buffer.from(first.master))
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(dataDir, 'keys', 'master.key')).mode & 0o777).toBe(0o600)
})

test('a DATA_DIR that cannot be made is refused in one sentence that names the setting', () => {
  const file = path.join(fresh(), 'a-file')
  writeFileSync(file, '')
  const refused = /^DATA_DIR .* cannot be written\. Check its rights, or set DATA_DIR\.$/
  expect(() => loadKeys(path.join(file, 'data'), random)).toThrow(refused)
  expect(() => loadKeys('/proc/portal-desk', random)).toThrow(refused)
})
