import type { AuditEvent } from '../audit/actions.ts'
import { hasRight, type Role } from '../call/roles.ts'
import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { proofMail } from './begin-change.ts'
import { type ContactChange, contactChangeStateAt } from './contact-change.ts'
import { startCooling } from './decide-answer.ts'
import { applied } from './decide-apply.ts'
import { endChange } from './end-open-change.ts'

export type Looking = { id: string; role: Role; closeness?: Closeness }

/** Why somebody may not look after new contacts of this patient: their role, or a record that is too near (V8). */
export const changeBlock = (staff: Looking): Refusal | undefined =>
  hasRight(staff.role, 'approve') ? closenessBlock(staff.closeness, staff.role) : { code: 'no-right' }

/**
 * A supervisor looked at a contact that was held: it goes on from where it was, or ends (domain §3.9). Not the one who
 * asked for it.
 */
export function decideHeld(
  facts: Facts,
  change: ContactChange,
  staff: Looking,
  verdict: 'release' | 'reject',
): Decision {
  const about = { object: `contact-change:${change.id}`, patient: facts.patient.id }
  const held = contactChangeStateAt(change, facts.now) === 'held'
  const refusal: Refusal | undefined =
    changeBlock(staff) ??
    (change.askedBy === staff.id ? { code: 'own-request' } : undefined) ??
    (held ? undefined : { code: 'someone-else-changed-it' })
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'contact-change.refused', outcome: 'refused', reason: refusal.code, ...about }],
    }
  if (verdict === 'reject') return { ...endChange(facts, change, 'rejected'), messages: [] }
  return release(facts, change, { action: 'contact-change.released', outcome: 'done', ...about })
}

function release(facts: Facts, change: ContactChange, entry: AuditEvent): Decided {
  const { now, policy } = facts
  if (change.provedAt === undefined) {
    const proofUntil = now + policy.contactProofLife
    return {
      changes: [{ change: 'release-contact-change', changeId: change.id, proofUntil }],
      messages: change.phone ? [] : [proofMail(proofUntil)],
      audit: [entry],
    }
  }
  const { usableFrom, messages } = startCooling(facts, change)
  const atOnce = usableFrom <= now ? applied(facts, change) : undefined
  return {
    changes: [
      { change: 'release-contact-change', changeId: change.id, usableFrom },
      ...(atOnce?.changes ?? []),
    ],
    messages: atOnce?.messages ?? messages,
    audit: [entry, ...(atOnce?.audit ?? [])],
  }
}
