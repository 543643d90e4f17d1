import { expect, test } from 'vitest'
import { argon2id, costOf } from './bare-hashes.ts'

test('P5 the bare hash costs what the stored one did', async () => {
  const cost = { memoryCost: 1_024, timeCost: 3, parallelism: 1 }
  expect(costOf(await argon2id('anything', cost))).toEqual(cost)
  expect(() => costOf('$2b$12$something')).toThrow('no hash of Argon2id')
})
