import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { type AuditEntry, wrongEntryField } from './entry-shape.ts'

/** The columns kept beside the entry for the screens; `actor` is the actor's id. */
export interface Projections {
  at: number
  action: string
  actor: string
  patient: string | null
  site: string | null
  call: string | null
  outcome: string
  request: string
}

/** Thrown for an entry, or bytes, that must not go into the log; the message names the field, never a value. */
export class EntryError extends Error {
  override name = 'EntryError'
}

type Canonical = string | number | readonly Canonical[] | Fields
type Fields = { readonly [key: string]: Canonical }

/** RFC 8785 for integers, well-formed strings, arrays and ASCII keys, where JSON.stringify already agrees with it. */
function canonical(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = value as Fields
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
  if (wrong !== undefined) throw wrongField(wrong)
  return Buffer.from(canonical(entry as unknown as Canonical), 'utf8')
}

/** Reads stored bytes; throws EntryError unless they are exactly what `encodeEntry` writes. */
export function decodeEntry(bytes: Uint8Array): AuditEntry {
  const text = textOf(bytes)
  let entry: unknown
  try {
    entry = JSON.parse(text)
  } catch {
    throw notJson()
  }
  const wrong = wrongEntryField(entry)
  if (wrong !== undefined) throw wrongField(wrong)
  // A key that stands twice, a space, a number written otherwise: each is lost on the way back to a text.
  if (JSON.stringify(entry) !== text || !isSorted(entry as Fields))
    throw new EntryError('audit entry: not canonical')
  return entry as AuditEntry
}

/** UTF-8 has one form for each text, so that equal texts are equal bytes. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isUtf8(buffer)) throw notJson()
  return buffer.toString('utf8')
}

/** JSON keeps the order in which keys were written, but for numbers, which are no names of ours. */
function isSorted(fields: Fields): boolean {
  let before = ''
  for (const key in fields) {
    if (key <= before) return false
    const value = fields[key]
    if (typeof value === 'object' && !Array.isArray(value) && !isSorted(value as Fields)) return false
    before = key
  }
  return true
}

const notJson = (): EntryError => new EntryError('audit entry: not JSON in UTF-8')
const wrongField = (name: string): EntryError =>
  new EntryError(`audit entry: field ${name} is missing, unknown or wrong`)

/** The projection columns of an entry: written by the store, compared by the verifier. */
export function projectEntry(entry: AuditEntry): Projections {
  return {
    at: entry.at,
    action: entry.action,
    actor: entry.actor.id,
    patient: entry.patient ?? null,
    site: entry.site ?? null,
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
