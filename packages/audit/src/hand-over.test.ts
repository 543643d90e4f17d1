import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  considerCheckpoint,
  growTree,
  leafHash,
  newSigningKey,
  nextKeyIn,
  proveConsistency,
  signCheckpoint,
  signHandOver,
  signNote,
  verifyCheckpoint,
  type Witnessed,
  writeWitnessRequest,
} from './index.ts'
import { key, stranger } from './test-log.ts'

const next = newSigningKey(key.verifier.name, randomBytes)
const leaves = Array.from({ length: 9 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
const rootOf = (size: number) => {
  const tree = growTree()
  for (const leaf of leaves.slice(0, size)) tree.append(leaf)
  return tree.root()
}
const handOver = (size: number, by = key, to = next) => signHandOver(size, rootOf(size), by, to)

test('K3 a checkpoint hands over to the key that it names, where the old key and the new one signed it', () => {
  expect(nextKeyIn(handOver(5), [key.verifier])?.text).toBe(next.verifier.text)
  expect(verifyCheckpoint(handOver(5), [key.verifier])).toMatchObject({ size: 5 })
  expect(verifyCheckpoint(handOver(5), [next.verifier])).toMatchObject({ size: 5 })
  expect(nextKeyIn(signCheckpoint(5, rootOf(5), key), [key.verifier])).toBeUndefined()
  expect(nextKeyIn(handOver(5, stranger), [key.verifier])).toBeUndefined()
  const [text = ''] = handOver(5).split('\n\n')
  expect(nextKeyIn(signNote(`${text}\n`, [key]), [key.verifier])).toBeUndefined()
  const elsewhere = newSigningKey('another', randomBytes)
  expect(nextKeyIn(handOver(5, key, elsewhere), [key.verifier])).toBeUndefined()
})

test('K3 a key that handed over signs nothing behind that', () => {
  const retired = { ...key.verifier, until: 5 }
  expect(verifyCheckpoint(signCheckpoint(5, rootOf(5), key), [retired, next.verifier])).toMatchObject({
    size: 5,
  })
  expect(verifyCheckpoint(signCheckpoint(6, rootOf(6), key), [retired, next.verifier])).toEqual({
    problem: 'retired-signer',
  })
})

test('K3 a witness follows a hand-over by the key it knows, and no other', async () => {
  let last: Witnessed | undefined
  const ask = async (note: string, size: number, told = key) => {
    const old = last?.size ?? 0
    const proof = old === 0 ? [] : await proveConsistency(old, size, (from, to) => leaves.slice(from, to))
    const body = writeWitnessRequest({ old, proof, note })
    const answer = considerCheckpoint(body, () => last, [told.verifier])
    if (answer.status === 200) last = answer.state
    return answer.status
  }
  expect(await ask(signCheckpoint(3, rootOf(3), key), 3)).toBe(200)
  expect(await ask(signCheckpoint(4, rootOf(4), next), 4)).toBe(403)
  expect(await ask(handOver(4, stranger), 4)).toBe(403)
  expect(await ask(handOver(5), 5)).toBe(200)
  expect(await ask(handOver(5), 5)).toBe(200)
  expect(last?.keys).toEqual([key.verifier.text, next.verifier.text])
  expect(await ask(signCheckpoint(6, rootOf(6), key), 6)).toBe(403)
  expect(await ask(signCheckpoint(6, rootOf(6), next), 6)).toBe(200)
  // The operator says otherwise, after the key was lost.
  expect(await ask(signCheckpoint(7, rootOf(7), stranger), 7, stranger)).toBe(200)
})
