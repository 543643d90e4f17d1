import { closenessBlock } from '../closeness/closeness.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { decidedBlock } from './decided-block.ts'
import { isWaiting, mayOpen, pairOf } from './possible-duplicate.ts'

/**
 * Why these two cannot be flagged: nobody browses (V11), nobody acts on a record too near to them (V8), a restricted
 * record takes part only as the one that was opened with a reason, and a decision stands (domain §3.7).
 */
export function otherBlock({ patient, staff, other }: CallFacts, chosen: string): Refusal | undefined {
  if (!other?.found || other.patientId !== chosen || !pairOf(patient.id, chosen))
    return { code: 'two-identifiers' }
  const near = closenessBlock(other.closeness, staff.role)
  if (near) return near
  if (other.restricted) return { code: 'restricted' }
  const { known, evidence, flags } = other
  if (known && !isWaiting(known) && !mayOpen(known, 'agent', evidence)) return decidedBlock(known)
  const own = known && isWaiting(known) ? flags.find(({ by }) => by === staff.id) : undefined
  return own ? { code: 'already-flagged', at: own.at } : undefined
}
