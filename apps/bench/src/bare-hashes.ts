import { hash } from 'node:crypto'
import { hash as argon2 } from '@node-rs/argon2'

/** What the audit log and the sign-in are measured against: hashing alone, by the same libraries. Protects nothing. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

export type Argon2Cost = { memoryCost: number; timeCost: number; parallelism: number }

/** @throws where it is no hash of Argon2id in its usual text */
export function costOf(stored: string): Argon2Cost {
  const [, m, t, p] = /^\$argon2id\$v=\d+\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? []
  if (!m || !t || !p) throw new Error('This is no hash of Argon2id.')
  return { memoryCost: Number(m), timeCost: Number(t), parallelism: Number(p) }
}

const ARGON2ID = 2
export const argon2id = (password: string, cost: Argon2Cost): Promise<string> =>
  argon2(password, { algorithm: ARGON2ID, ...cost })
