import { expect, test } from 'vitest'
import { together } from './together.ts'

test('a read that fails is told only once no other is on its way', async () => {
  let under = true
  const slow = new Promise<number>((resolve) =>
    setImmediate(() => {
      under = false
      resolve(1)
    }),
  )
  const failing = together([slow, Promise.reject(new Error('gone'))])
  await expect(failing.finally(() => expect(under).toBe(false))).rejects.toThrow('gone')
})

test('each answer stands where its read stood', async () => {
  expect(await together([Promise.resolve('a'), 2, undefined])).toEqual(['a', 2, undefined])
})
