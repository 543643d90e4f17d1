import { expect, test } from 'vitest'
import { createPasswords, TooManyHashes } from './crypto.ts'

test('P5 so many hashes run or wait, whoever comes then is told to come back, and later is not', async () => {
  const passwords = await createPasswords(new Uint8Array(32), { most: 3 })
  const all = await Promise.allSettled(Array.from({ length: 5 }, () => passwords.hash('correct horse')))
  expect(all.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ])
  expect(all[4]).toMatchObject({ reason: expect.any(TooManyHashes) })
  expect(await passwords.matches(await passwords.hash('correct horse'), 'correct horse')).toBe(true)
})

test('P5 what is kept of a password took 19 MiB and two passes', async () => {
  const passwords = await createPasswords(new Uint8Array(32))
  expect(await passwords.hash('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
