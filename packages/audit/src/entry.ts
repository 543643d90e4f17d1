import { hash } from 'node:crypto'
import { sameBytes } from './bytes.ts'
import { type AuditEntry, wrongEntryField } from './entry-shape.ts'

/** The columns kept beside the entry for the screens; `actor` is the actor's id. */
export interface Projections {
  at: number
  action: string
  actor: string
  patient: string | null
  call: string | null
  outcome: string
  request: string
}

/** Thrown for an entry, or bytes, that must not go into the log; the message names the field, never a value. */
export class EntryError extends Error {
  override name = 'EntryError'
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical }

/** RFC 8785 for integers, well-formed strings, arrays and ASCII keys, where JSON.stringify already agrees with it. */
function canonical(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = value as { readonly [key: string]: Canonical }
  const keys = Object.keys(fields).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key] as Canonical)}`).join(',')}}`
}

/**
 * The exact bytes that are hashed and stored: RFC 8785 JSON in UTF-8.
 * Throws EntryError for unknown, missing or undefined fields, numbers that are not safe integers,
 * keys outside ASCII and strings with lone surrogates.
 */
export function encodeEntry(entry: AuditEntry): Uint8Array {
  const wrong = wrongEntryField(entry)
  if (wrong !== undefined) throw new EntryError(`audit entry: field ${wrong} is missing, unknown or wrong`)
  return Buffer.from(canonical(entry as unknown as Canonical), 'utf8')
}

/** Reads stored bytes; throws EntryError unless they are exactly what `encodeEntry` writes. */
export function decodeEntry(bytes: Uint8Array): AuditEntry {
  let entry: unknown
  try {
    entry = JSON.parse(strictUtf8.decode(bytes))
  } catch {
    throw new EntryError('audit entry: not JSON in UTF-8')
  }
  if (!sameBytes(encodeEntry(entry as AuditEntry), bytes)) throw new EntryError('audit entry: not canonical')
  return entry as AuditEntry
}

/** The projection columns of an entry: written by the store, compared by the verifier. */
export function projectEntry(entry: AuditEntry): Projections {
  return {
    at: entry.at,
    action: entry.action,
    actor: entry.actor.id,
    patient: entry.patient ?? null,
    call: entry.call ?? null,
    outcome: entry.outcome,
    request: entry.request,
  }
}

/**
 * Commitment to a personal value: `sha256:` and hex of SHA-256(salt ‖ UTF-8 value). The salt has 16 bytes and is
 * random, so that an erased value cannot be guessed back from the entry.
 */
export function commitDetail(salt: Uint8Array, value: string): string {
  return `sha256:${hash('sha256', Buffer.concat([salt, Buffer.from(value, 'utf8')]), 'hex')}`
}
