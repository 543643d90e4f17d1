import type { Instant } from '../shared/instant.ts'
import { callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'

/** A change of an address or number that is under way, as this rule sees it. */
export type ContactAsked = {
  patientId: string
  callId: string
  askedBy: string
  at: Instant
  /** It is held because it stands, or is to stand, on another record with another home. */
  onAnother: boolean
}

/**
 * One new address or number on records of people who do not live together: whoever reads it could open each of them.
 * @param contact the keyed hash of it, which is what it is known by
 * @param changes all that are under way to it
 */
export function oneContact(contact: string, changes: readonly ContactAsked[]): Finding | undefined {
  const held = changes.filter(({ onAnother }) => onAnother)
  if (held.length === 0) return undefined
  const records = new Set(changes.map(({ patientId }) => patientId))
  return {
    rule: 'one-contact',
    about: contact,
    people: [...new Set(changes.map(({ askedBy }) => askedBy))],
    // Of the other record it may be the one on file, for which nothing is under way.
    found: Math.max(2, records.size),
    usual: 1,
    ordinary: held.length,
    against: changes.length - held.length,
    at: newestAt(changes),
    calls: callsOf(changes),
  }
}
