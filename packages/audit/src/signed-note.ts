import { sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { fromBase64, sameBytes, toBase64 } from './bytes.ts'
import { timedSignature } from './cosignature.ts'
import type { SigningKey, VerifierKey } from './keys.ts'

/** One signature line: `— name base64(key id ‖ signature)`. */
export interface NoteSignature {
  name: string
  keyId: Uint8Array
  signature: Uint8Array
}

/** A parsed, not yet verified note: `text` ends with a line feed and is what was signed. */
export interface SignedNote {
  text: string
  signatures: readonly NoteSignature[]
}

/** Why a note is not believed. */
export type NoteProblem = 'not-a-note' | 'unknown-signer' | 'bad-signature'

/** Signs a text that ends with a line feed and holds no control characters (C2SP signed-note). */
export function signNote(text: string, keys: readonly SigningKey[]): string {
  const lines = keys.map(({ privateKey, verifier }) => {
    const signature = sign(null, Buffer.from(text, 'utf8'), privateKey)
    return `— ${verifier.name} ${toBase64(Buffer.concat([verifier.id, signature]))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** Splits a note into text and signatures; undefined when it is malformed anywhere (C2SP signed-note). */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || hasControls(note)) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const [, name, encoded] = /^— ([^ +]+) ([^ ]+)$/.exec(line) ?? []
    const bytes = fromBase64(encoded ?? '')
    if (name === undefined || !bytes || bytes.length < 5) return undefined
    signatures.push({ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) })
  }
  return { text: note.slice(0, end + 1), signatures }
}

/** A note that was read: its text and which of the keys signed it. */
export type OpenedNote = { text: string; signers: readonly VerifierKey[] }

/**
 * Text of a note that at least one of `keys` signed, a log or a witness. Lines of unknown keys are passed over; every
 * line that claims a known key must verify.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote | NoteProblem {
  const claimed = claimedBy(note, keys)
  if (typeof claimed === 'string') return claimed
  return opened(
    claimed,
    claimed.claims.every(({ key, signed, signature }) => verify(null, signed, key.publicKey, signature)),
  )
}

/** The same in the thread pool: one signature takes as long as a dozen entries, and a log has one for each second. */
export async function openNoteInPool(
  note: string,
  keys: readonly VerifierKey[],
): Promise<OpenedNote | NoteProblem> {
  const claimed = claimedBy(note, keys)
  if (typeof claimed === 'string') return claimed
  const checked = await Promise.all(
    claimed.claims.map(({ key, signed, signature }) => verifyInPool(null, signed, key.publicKey, signature)),
  )
  return opened(claimed, checked.every(Boolean))
}

const verifyInPool = promisify(verify)

/** What a note says and who claims to have signed it, before any signature is checked. */
type ClaimedNote = { text: string; claims: Claim[] }
type Claim = { key: VerifierKey; signed: Uint8Array; signature: Uint8Array }

function claimedBy(note: string, keys: readonly VerifierKey[]): ClaimedNote | NoteProblem {
  const parsed = parseNote(note)
  if (!parsed) return 'not-a-note'
  const claims = parsed.signatures.flatMap(({ name, keyId, signature }) => {
    const key = keys.find((candidate) => candidate.name === name && sameBytes(candidate.id, keyId))
    if (!key) return []
    return key.kind === 'witness'
      ? [{ key, ...timedSignature(parsed.text, signature) }]
      : [{ key, signed: Buffer.from(parsed.text, 'utf8'), signature }]
  })
  if (claims.length === 0) return 'unknown-signer'
  return { text: parsed.text, claims }
}

const opened = ({ text, claims }: ClaimedNote, allVerify: boolean): OpenedNote | NoteProblem =>
  allVerify ? { text, signers: claims.map(({ key }) => key) } : 'bad-signature'

function hasControls(note: string): boolean {
  for (let at = 0; at < note.length; at += 1) {
    const code = note.charCodeAt(at)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}
