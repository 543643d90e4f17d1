import { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto'
import { fromBase64, toBase64 } from './bytes.ts'

/** Who signs with a key: the log its checkpoints, or a witness what it saw of a log. */
export type KeyKind = 'log' | 'witness'

/** Public half of a key: who signs (`name`; a log's is its origin) and how it is recognised. */
export interface VerifierKey {
  readonly kind: KeyKind
  readonly name: string
  /** Key id: the first 4 bytes of SHA-256(name ‖ LF ‖ type ‖ public key), C2SP signed-note. */
  readonly id: Uint8Array
  readonly publicKey: KeyObject
  /** `<name>+<id in hex>+<base64 of type ‖ public key>`: safe to print and to hand out. */
  readonly text: string
  /** Of a key that was retired: the size of the checkpoint by which it handed over, the last that it may sign. */
  readonly until?: number
}

/** Secret half; keep its exported forms in files with owner-only rights, never in the database. */
export interface SigningKey {
  readonly privateKey: KeyObject
  readonly verifier: VerifierKey
}

/** Thrown for a key text that cannot be used; the message never holds any part of it. */
export class KeyError extends Error {
  override name = 'KeyError'
}

/** The types of C2SP signed-note (Ed25519) and tlog-cosignature (Ed25519 with a time). */
const typeOf: Record<KeyKind, number> = { log: 1, witness: 4 }
const SEED_BYTES = 32
const pkcs8Start = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

/** Makes a key; `random(32)` must come from a cryptographic source (K2). `name` has no space and no plus. */
export function newSigningKey(
  name: string,
  random: (bytes: number) => Uint8Array,
  kind: KeyKind = 'log',
): SigningKey {
  return signingKeyFromSeed(name, random(SEED_BYTES), kind)
}

/** The key whose Ed25519 seed (RFC 8032 §5.1.5) are these 32 bytes; throws KeyError otherwise. */
export function signingKeyFromSeed(name: string, seed: Uint8Array, kind: KeyKind = 'log'): SigningKey {
  if (seed.length !== SEED_BYTES) throw new KeyError('an Ed25519 seed has 32 bytes')
  const der = Buffer.concat([pkcs8Start, seed])
  return withVerifier(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), kind)
}

/** Reads a PKCS #8 PEM; throws KeyError unless it holds an Ed25519 private key. */
export function signingKeyFromPem(name: string, pem: string, kind: KeyKind = 'log'): SigningKey {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw new KeyError('not a private key in PEM')
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new KeyError('not an Ed25519 key')
  return withVerifier(name, key, kind)
}

/** PKCS #8 PEM of the secret key. */
export function signingKeyToPem(key: SigningKey): string {
  return key.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** The 32 seed bytes of the secret key. */
export function signingKeyToSeed(key: SigningKey): Uint8Array {
  return key.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-SEED_BYTES)
}

/**
 * Reads the text of a verifier key; throws KeyError when it is malformed, of the other kind, or its key id is not that of
 * the key.
 */
export function parseVerifierKey(text: string, kind: KeyKind = 'log'): VerifierKey {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const typed = fromBase64(encoded ?? '')
  if (name === undefined || typed?.length !== 33 || typed[0] !== typeOf[kind]) {
    const whose = kind === 'log' ? 'verifier key' : 'key of a witness'
    throw new KeyError(`not a ${whose}: expected name+8 hex digits+base64 of an Ed25519 key`)
  }
  const verifier = verifierKey(name, typed.subarray(1), kind)
  if (verifier.text !== text) throw new KeyError(`the key id ${id} does not belong to the key`)
  return verifier
}

/** The same of what somebody typed or wrote into a setting: undefined where it is no such key. */
export function verifierKeyIn(text: string, kind: KeyKind = 'log'): VerifierKey | undefined {
  try {
    return parseVerifierKey(text, kind)
  } catch (error) {
    if (error instanceof KeyError) return undefined
    throw error
  }
}

function withVerifier(name: string, privateKey: KeyObject, kind: KeyKind): SigningKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { privateKey, verifier: verifierKey(name, spki.subarray(spkiStart.length), kind) }
}

function verifierKey(name: string, raw: Uint8Array, kind: KeyKind): VerifierKey {
  if (!/^[!-*,-~]+$/.test(name)) throw new KeyError('a key name is printable ASCII without space and plus')
  const typed = Buffer.concat([Buffer.of(typeOf[kind]), raw])
  const digest = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer')
  const id = digest.subarray(0, 4)
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiStart, raw]),
    format: 'der',
    type: 'spki',
  })
  return { kind, name, id, publicKey, text: `${name}+${id.toString('hex')}+${toBase64(typed)}` }
}
