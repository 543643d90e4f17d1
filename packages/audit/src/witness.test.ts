import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  considerCheckpoint,
  cosign,
  frontierAt,
  growTree,
  leafHash,
  newSigningKey,
  parseVerifierKey,
  proveConsistency,
  proveGrowth,
  readWitnessRequest,
  signCheckpoint,
  verifyCheckpoint,
  type Witnessed,
  writeWitnessRequest,
} from './index.ts'
import { key, stranger } from './test-log.ts'

const origin = key.verifier.name
const leaves = Array.from({ length: 33 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
const read = (from: number, to: number) => leaves.slice(from, to)
const rootOf = (size: number, of = leaves) => {
  const tree = growTree()
  for (const leaf of of.slice(0, size)) tree.append(leaf)
  return tree.root()
}
const asked = async (old: number, size: number, root = rootOf(size), by = key): Promise<string> =>
  writeWitnessRequest({
    old,
    proof: await proveGrowth(await frontierAt(old, read), size, read),
    note: signCheckpoint(size, root, by),
  })
const seen = (size: number, root = rootOf(size)) => ({ size, root })
const answer = (body: string, last?: Witnessed) =>
  considerCheckpoint(body, () => last, [key.verifier, newSigningKey('another', randomBytes).verifier])

test('growth is proven from the frontier and the leaves behind it, by the same hashes as from all leaves', async () => {
  for (let newer = 1; newer <= leaves.length; newer++) {
    for (let older = 1; older <= newer; older++) {
      const behind = (from: number, to: number) => {
        expect(from).toBeGreaterThanOrEqual(older)
        return read(from, to)
      }
      const proof = await proveGrowth(await frontierAt(older, read), newer, behind)
      expect(proof).toEqual(await proveConsistency(older, newer, read))
    }
  }
})

test('a log that grows is signed, from nothing and on', async () => {
  let last: Witnessed | undefined
  for (const size of [1, 5, 5, 8, 33]) {
    const said = answer(await asked(last?.size ?? 0, size), last)
    expect(said).toMatchObject({ status: 200, origin, state: seen(size) })
    if (said.status === 200) last = said.state
  }
})

test.each<[string, number, () => Promise<string>, Witnessed | undefined]>([
  ['not a request', 400, async () => 'old x\n\nnothing', undefined],
  ['a log that nobody named', 404, async () => (await asked(0, 5)).replaceAll(origin, 'unknown'), undefined],
  ['signed by a stranger', 403, () => asked(0, 5, rootOf(5), stranger), undefined],
  [
    'older than what it says to have',
    400,
    async () => (await asked(0, 5)).replace('old 0', 'old 6'),
    seen(6),
  ],
  [
    'a proof where nothing was seen',
    422,
    async () => (await asked(4, 5)).replace('old 4', 'old 0'),
    undefined,
  ],
  ['rewritten before what was seen', 422, () => asked(5, 9, rootOf(9)), seen(5, rootOf(5, leaves.slice(1)))],
  ['another root of the same size', 409, () => asked(5, 5), seen(5, rootOf(5, leaves.slice(1)))],
  ['shortened', 409, () => asked(3, 5), seen(9)],
  ['grown from another state than the last', 409, () => asked(0, 9), seen(5)],
])('refused: %s', async (_, status, body, last) => {
  expect(answer(await body(), last).status).toBe(status)
})

test('who asks from another state is told how far the witness has come', async () => {
  expect(answer(await asked(3, 9), seen(7))).toEqual({ status: 409, size: 7 })
  expect(answer(await asked(3, 9))).toEqual({ status: 409, size: 0 })
})

test('a request is read as it was written, and no other text is', async () => {
  const body = await asked(5, 33)
  const request = readWitnessRequest(body)
  expect(request?.old).toBe(5)
  expect(request && writeWitnessRequest(request)).toBe(body)
  for (const wrong of [
    body.replace('old 5', 'old 05'),
    body.replace('old 5', 'old 5 '),
    body.replace('\n', '\nAAAA\n'),
    body.replace('\n', `\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`),
    '',
  ])
    expect(readWitnessRequest(wrong)).toBeUndefined()
})

const witness = newSigningKey('witness.example/w1', randomBytes, 'witness')

test('a checkpoint that a witness signed too says so; a signature of a wrong time or text is none', () => {
  const note = signCheckpoint(5, rootOf(5), key)
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  const both = [key.verifier, witness.verifier]
  const line = cosign(text, witness, 1_679_315_147)
  expect(verifyCheckpoint(note + line, both)).toEqual({ origin, ...seen(5), witnessed: true })
  expect(verifyCheckpoint(note + line, [key.verifier])).toEqual({ origin, ...seen(5) })
  expect(verifyCheckpoint(note, both)).toEqual({ origin, ...seen(5) })

  const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64')
  expect(bytes.subarray(4, 12).readBigUInt64BE()).toBe(1_679_315_147n)
  for (const harmed of [4, 11, 12, bytes.length - 1]) {
    const other = Buffer.from(bytes)
    other.writeUInt8(other.readUInt8(harmed) ^ 1, harmed)
    const changed = `— ${witness.verifier.name} ${other.toString('base64')}\n`
    expect(verifyCheckpoint(note + changed, both)).toEqual({ problem: 'bad-signature' })
  }
  const later = cosign(text.replace('\n5\n', '\n6\n'), witness, 1_679_315_147)
  expect(verifyCheckpoint(note + later, both)).toEqual({ problem: 'bad-signature' })
  const short = `— ${witness.verifier.name} ${Buffer.concat([witness.verifier.id, Buffer.alloc(3)]).toString('base64')}\n`
  expect(verifyCheckpoint(note + short, both)).toEqual({ problem: 'bad-signature' })
})

test('a witness alone vouches for nothing, and its key is not taken for a log’s', () => {
  const note = signCheckpoint(5, rootOf(5), key)
  const [text = ''] = note.split('— ')
  const alone = text + cosign(text.trimEnd().concat('\n'), witness, 1)
  expect(verifyCheckpoint(alone, [witness.verifier])).toEqual({ problem: 'unknown-signer' })
  expect(parseVerifierKey(witness.verifier.text, 'witness').text).toBe(witness.verifier.text)
  expect(() => parseVerifierKey(witness.verifier.text)).toThrow(/not a verifier key/)
  expect(() => parseVerifierKey(key.verifier.text, 'witness')).toThrow(/not a key of a witness/)
})
