import { expect, test } from 'vitest'
import { inAdvance } from './in-advance.ts'

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const got: T[] = []
  for await (const item of items) got.push(item)
  return got
}

test.each([0, 1, 2, 3, 4, 7])('%i items come in order, each with what came of it', async (length) => {
  const items = Array.from({ length }, (_, i) => i)
  // What was begun last is ready first.
  const late = async (i: number) => {
    for (let turn = i; turn < length; turn++) await undefined
    return i * 2
  }
  expect(await all(inAdvance(items, 2, late))).toEqual(items.map((i) => [i, i * 2]))
})

test('no more is begun than two portions', async () => {
  let begun = 0
  const seen: number[] = []
  for await (const [i] of inAdvance(
    Array.from({ length: 20 }, (_, n) => n),
    3,
    async () => ++begun,
  ))
    seen.push(begun - i)
  expect(Math.max(...seen)).toBe(6)
})

test('what fails is told in its turn, after what came before it', async () => {
  const got: number[] = []
  const read = async () => {
    const begin = async (i: number) => (i === 3 ? Promise.reject(new Error('the third')) : i)
    for await (const [i] of inAdvance([1, 2, 3, 4], 4, begin)) got.push(i)
  }
  await expect(read()).rejects.toThrow('the third')
  expect(got).toEqual([1, 2])
})
