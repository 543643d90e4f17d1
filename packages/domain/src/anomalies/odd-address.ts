import type { Instant } from '../shared/instant.ts'
import type { Finding } from './anomaly.ts'
import { throwAwayDomains } from './throw-away-domains.ts'

/** A new email that was asked for; of the address itself only what the rule needs. */
export type NewEmail = {
  changeId: string
  callId: string
  askedBy: string
  at: Instant
  /** The two were together, and a photo ID was seen. */
  inPerson: boolean
  domain: string
  /** It is the address of somebody who works here, or stands on their chart. */
  ofStaff: boolean
}

/** A new address that belongs to somebody who works here, or to a mailbox that is thrown away after use. */
export function oddAddress({
  changeId,
  callId,
  askedBy,
  at,
  inPerson,
  ...address
}: NewEmail): Finding | undefined {
  const throwAway = throwAwayDomains.has(address.domain.toLowerCase())
  if (!address.ofStaff && !throwAway) return undefined
  return {
    rule: 'odd-address',
    kind: address.ofStaff ? 'staff-address' : 'throw-away',
    about: `contact-change:${changeId}`,
    people: [askedBy],
    found: 1,
    usual: 0,
    ordinary: inPerson ? 1 : 0,
    against: inPerson ? 0 : 1,
    at,
    calls: [callId],
  }
}
