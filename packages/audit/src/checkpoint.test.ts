import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CheckpointProblem,
  checkpointFileRecord,
  checkpointProblems,
  KeyError,
  newSigningKey,
  parseVerifierKey,
  signCheckpoint,
  signingKeyFromPem,
  signingKeyFromSeed,
  signingKeyToPem,
  signingKeyToSeed,
  signNote,
  tornTailBytes,
  verifyCheckpoint,
} from './index.ts'
import { fileOf, key, piecesOf, stranger } from './test-log.ts'

const keys = [key.verifier]
const root = Buffer.alloc(32, 7)
const note = signCheckpoint(12, root, key)
const problemOf = (text: string, by = keys): CheckpointProblem | undefined => {
  const answer = verifyCheckpoint(text, by)
  return 'problem' in answer ? answer.problem : undefined
}
const signed = (body: string) => signNote(body, [key])
const origin = key.verifier.name
const root64 = root.toString('base64')

test('a signed checkpoint verifies and says origin, size and root', () => {
  expect(verifyCheckpoint(note, keys)).toEqual({ origin, size: 12, root })
})

test('lines of unknown keys (cosignatures) are passed over, before or after ours', () => {
  const cosigned = signNote(`${origin}\n12\n${root64}\n`, [stranger, key, newSigningKey('w', () => root)])
  expect(problemOf(cosigned)).toBeUndefined()
})

test('after a change of keys both old and new checkpoints verify', () => {
  const both = [stranger.verifier, key.verifier]
  expect(problemOf(note, both)).toBeUndefined()
  expect(problemOf(signCheckpoint(13, root, stranger), both)).toBeUndefined()
})

test.each<[string, string, CheckpointProblem]>([
  ['a stranger signed', signCheckpoint(12, root, stranger), 'unknown-signer'],
  ['the size was changed', note.replace('\n12\n', '\n13\n'), 'bad-signature'],
  ['no signature', `${origin}\n12\n${root64}\n`, 'not-a-note'],
  ['cut in the signature', note.slice(0, -4), 'not-a-note'],
  ['a control character', note.replace('\n12\n', '\n12\r\n'), 'not-a-note'],
  ['a signature line without dash', note.replace('— ', '- '), 'not-a-note'],
  ['a signature line too short for a key id', `${note}— x AAAAAA==\n`, 'not-a-note'],
  ['a size with leading zero', signed(`${origin}\n012\n${root64}\n`), 'not-a-checkpoint'],
  ['a size beyond exact numbers', signed(`${origin}\n9007199254740993\n${root64}\n`), 'not-a-checkpoint'],
  ['a short root', signed(`${origin}\n12\nAAAA\n`), 'not-a-checkpoint'],
  ['a root in loose base64', signed(`${origin}\n12\n${root64.replace('=', '')}\n`), 'not-a-checkpoint'],
  ['no root', signed(`${origin}\n12\n`), 'not-a-checkpoint'],
  ['an empty line inside', signed(`${origin}\n12\n${root64}\n\nmore\n`), 'not-a-checkpoint'],
  ['another log', signed(`other.example\n12\n${root64}\n`), 'wrong-origin'],
  ['nothing', '', 'not-a-note'],
])('a checkpoint is refused when: %s', (_, text, problem) => {
  expect(problemOf(text)).toBe(problem)
  expect(checkpointProblems[problem]).toMatch(/\.$/)
})

test('one wrong line of our own key spoils the note, even beside a right one', () => {
  const wrong = signCheckpoint(13, root, key).split('\n').at(-2)
  expect(problemOf(`${note}${wrong}\n`)).toBe('bad-signature')
})

test('extension lines are part of what is signed', () => {
  const extended = signed(`${origin}\n12\n${root64}\nsome more\n`)
  expect(problemOf(extended)).toBeUndefined()
  expect(problemOf(extended.replace('more', 'less'))).toBe('bad-signature')
})

test('no single changed character leaves a checkpoint valid', () => {
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
      fc.pre(note[at] !== letter)
      expect(problemOf(note.slice(0, at) + letter + note.slice(at + 1))).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test('a size or root that cannot be one is never signed', () => {
  expect(() => signCheckpoint(-1, root, key)).toThrow(RangeError)
  expect(() => signCheckpoint(1.5, root, key)).toThrow(RangeError)
  expect(() => signCheckpoint(1, root.subarray(1), key)).toThrow(RangeError)
})

test('a key comes back from PEM, from its seed and from its verifier text', () => {
  const same = [
    signingKeyFromPem(origin, signingKeyToPem(key)),
    signingKeyFromSeed(origin, signingKeyToSeed(key)),
  ]
  for (const copy of same) {
    expect(copy.verifier.text).toBe(key.verifier.text)
    expect(signCheckpoint(12, root, copy)).toBe(note)
  }
  expect(problemOf(note, [parseVerifierKey(key.verifier.text)])).toBeUndefined()
})

test('K3 a key id that is not that of the key, another algorithm, or a foreign text is no key', () => {
  const { text } = key.verifier
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  expect(() => parseVerifierKey(text.replace(/\+[0-9a-f]/, '+_'))).toThrow(KeyError)
  expect(() => parseVerifierKey(text.replace('desk', 'disk'))).toThrow(KeyError)
  expect(() => parseVerifierKey(text.slice(0, -4))).toThrow(KeyError)
  expect(() => signingKeyFromPem('a', rsa.export({ format: 'pem', type: 'pkcs8' }).toString())).toThrow(
    KeyError,
  )
  expect(() => signingKeyFromPem('a', 'no pem')).toThrow(KeyError)
  expect(() => signingKeyFromSeed('a', root.subarray(1))).toThrow(KeyError)
  expect(() => signingKeyFromSeed('a b', root)).toThrow(KeyError)
  expect(() => signingKeyFromSeed('a+b', root)).toThrow(KeyError)
})

const notes = [12, 13, 14].map((size) => signCheckpoint(size, root, key))
const file = notes.map(checkpointFileRecord).join('')

test('the outside file reads back its notes, however it is cut into chunks', async () => {
  expect(await piecesOf('')).toEqual([])
  for (const length of [1, 2, 3, 50, 10_000]) {
    const chunks = file.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []
    expect(await piecesOf(...chunks)).toEqual(notes.map((text) => ({ note: text })))
  }
})

test('a file that stops anywhere keeps its whole notes, says it is cut, and can be mended by cutting', async () => {
  for (let length = 0; length < file.length; length += 1) {
    const cut = file.slice(0, length)
    const whole = notes.filter(
      (_, n) =>
        notes
          .slice(0, n + 1)
          .map(checkpointFileRecord)
          .join('').length <= length,
    )
    const kept = whole.map((text) => ({ note: text }))
    const atEnd = cut === whole.map(checkpointFileRecord).join('')
    expect(await piecesOf(cut)).toEqual(atEnd ? kept : [...kept, { broken: 'truncated' }])
    const mended = Buffer.from(cut)
      .subarray(0, Buffer.byteLength(cut) - tornTailBytes(cut))
      .toString()
    expect(await piecesOf(mended)).toEqual(kept)
    expect(await piecesOf(`${mended}${file}`)).toHaveLength(kept.length + 3)
  }
})

test('a broken piece in the middle is named and the notes behind it are still read', async () => {
  const [first = '', ...rest] = notes.map(checkpointFileRecord)
  expect(await piecesOf(`${first}garbage\n\n${rest.join('')}`)).toEqual([
    { note: notes[0] },
    { broken: 'malformed' },
    { note: notes[1] },
    { note: notes[2] },
  ])
  expect(fileOf([])).toBe('')
})
