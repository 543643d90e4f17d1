import { sign } from 'node:crypto'
import { toBase64 } from './bytes.ts'
import type { SigningKey } from './keys.ts'

const TIME_BYTES = 8

/** What a witness signs: when, and the whole text of the note (C2SP tlog-cosignature, Ed25519). */
const signedAt = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8')

/**
 * The line by which a witness says that this is the largest state of the log it has seen so far.
 * @param text of the note, without its signatures
 * @param seconds since 1970
 */
export function cosign(text: string, key: SigningKey, seconds: number): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, signedAt(text, BigInt(seconds)), key.privateKey)
  return `— ${key.verifier.name} ${toBase64(Buffer.concat([key.verifier.id, time, signature]))}\n`
}

/** Takes a cosignature apart into what was signed and the signature over it; one that is too short verifies nothing. */
export function timedSignature(
  text: string,
  bytes: Uint8Array,
): { signed: Uint8Array; signature: Uint8Array } {
  if (bytes.length < TIME_BYTES) return { signed: Buffer.alloc(0), signature: bytes }
  const time = Buffer.from(bytes.subarray(0, TIME_BYTES)).readBigUInt64BE()
  return { signed: signedAt(text, time), signature: bytes.subarray(TIME_BYTES) }
}
