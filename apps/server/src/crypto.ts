import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import type { Vault } from '@portal-desk/store'
import pLimit from 'p-limit'

/** The one module of the server that touches cryptography (K1); everything else is handed what it needs. */

const NONCE = 12
const TAG = 16
const ARGON2ID = 2
/** What one password hash takes: memory in KiB, and passes over it. */
export type HashCost = { memoryCost: number; timeCost: number }
/** Of P5: 19 MiB, two passes. */
const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2 }

const sub = (master: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `portal-desk:${use}`, 32))

/** A sealed value could not be opened; no detail says why (K1). */
class CannotOpen extends Error {
  override name = 'CannotOpen'
}

/** UUID version 7 without dashes: sorted by time, so that an index stays compact; an id is never a secret (K2). */
function newIdAt(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  return bytes.toString('base64url')
}

/**
 * Sealing, keyed hashing and randomness from one 256-bit master key that stays outside the database.
 * @param master 32 bytes
 * @param now the clock, for ids that sort by time
 */
export function createVault(master: Uint8Array, now: () => number): Vault {
  const sealKey = sub(master, 'seal')
  const macKey = sub(master, 'mac')
  return {
    newId: () => newIdAt(now()),
    newToken: () => randomBytes(32).toString('base64url'),
    hashToken: (token) => createHash('sha256').update(token).digest('base64url'),
    hmac: (purpose, text) => createHmac('sha256', macKey).update(`${purpose}\0${text}`).digest('base64url'),
    seal(text, place) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')}`
    },
    open(sealed, place) {
      try {
        const bytes = Buffer.from(sealed.slice(2), 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, NONCE))
        decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString(
          'utf8',
        )
      } catch {
        throw new CannotOpen()
      }
    },
    randomBytes: (size) => randomBytes(size),
    randomInt: (n) => randomInt(n),
  }
}

/** Random bytes of another desk of the same clinic, the same on each of its servers: from the master key, and not leading back to it. */
export function bytesFrom(master: Uint8Array, use: string): (size: number) => Uint8Array {
  let drawn = 0
  return (size) => sub(master, `${use} ${drawn++}`).subarray(0, size)
}

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Does the same work when there is no hash to compare with (P7). */
  matches: (stored: string | undefined, password: string) => Promise<boolean>
}

/** Too many passwords are being hashed at once (P5); ask again after some seconds. */
export class TooManyHashes extends Error {
  override name = 'TooManyHashes'
}

/** Hashes at once: one core stays for whoever is not signing in. */
const AT_ONCE = Math.max(1, availableParallelism() - 1)
/** Hashes that run or wait; at a dozen milliseconds each nobody waits for half a second. */
const MOST = 32

/**
 * Argon2id with a pepper. Some run at once and others wait; beyond `most` whoever comes is told to come back (P5).
 * Passwords are normalised to NFC before hashing and otherwise taken as they are (P1).
 */
export async function createPasswords(
  master: Uint8Array,
  { most = MOST, cost = HASH_COST } = {},
): Promise<Passwords> {
  const options = { algorithm: ARGON2ID, parallelism: 1, ...cost, secret: sub(master, 'pepper') }
  const dummy = await hash('nobody has this password', options)
  const limit = pLimit(AT_ONCE)
  const limited = async <T>(work: () => Promise<T>): Promise<T> => {
    if (limit.activeCount + limit.pendingCount >= most) throw new TooManyHashes()
    return limit(work)
  }
  return {
    hash: (password) => limited(() => hash(password.normalize('NFC'), options)),
    matches: (stored, password) =>
      limited(async () => {
        const right = await verify(stored ?? dummy, password.normalize('NFC'), options)
        return stored !== undefined && right
      }),
  }
}

/**
 * The signature of a webhook: HMAC-SHA-256 over id, time and body, base64.
 * Source: Standard Webhooks 1.0, "Signature scheme".
 * @param secret `whsec_` and the key in base64
 * @param timestamp seconds since 1970, as it stands in the header
 */
export const hookSignature = (secret: string, id: string, timestamp: string, body: Buffer): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')

/** Compares two tokens without telling by time where they differ (K2). */
export function sameToken(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Lower-case hex, for content hashes and file keys. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A password or one-time code from letters and digits that are hard to mix up: 16 characters, 78 bits. */
export function readableSecret(length = 16): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/** A nonce for the styles of one page (S6). */
export const newNonce = (): string => randomBytes(16).toString('base64')
/** An opaque request id. */
export const newRequestId = (): string => randomBytes(9).toString('base64url')
/** 32 secret bytes and the like, for keys made at first start. */
export const secretBytes = (size: number): Uint8Array => randomBytes(size)
