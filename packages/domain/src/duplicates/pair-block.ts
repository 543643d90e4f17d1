import type { AuditAction, AuditEvent } from '../audit/actions.ts'
import { hasRight, type Role } from '../call/roles.ts'
import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Refused } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { PossibleDuplicate } from './possible-duplicate.ts'

/** Whoever compares two records, and what about the two concerns their right to. */
export type Comparing = {
  id: string
  role: Role
  /** How near each of the two is to them (V8). */
  near: readonly (Closeness | undefined)[]
  /** Whether one of the two is restricted. */
  restricted: boolean
}

/** What every step of a comparison looks at. */
export type PairFacts = { now: Instant; policy: Policy; pair: PossibleDuplicate }

/** Why somebody may not see these two side by side: their role, a record too near to them, or a restricted one. */
export function pairBlock({ role, near, restricted }: Comparing): Refusal | undefined {
  if (!hasRight(role, 'decide-duplicates')) return { code: 'no-right' }
  for (const closeness of near) {
    const block = closenessBlock(closeness, role)
    if (block) return block
  }
  return restricted && !hasRight(role, 'guard-privacy') ? { code: 'restricted-pair' } : undefined
}

/** One entry for each of the two, so that the trail of either tells it. */
export const aboutBoth = (
  { id, a, b }: PossibleDuplicate,
  event: Omit<AuditEvent, 'patient' | 'object'>,
): AuditEvent[] => [a, b].map((patient) => ({ ...event, patient, object: `duplicate:${id}` }))

export const refusePair = (
  pair: PossibleDuplicate,
  refused: Refusal,
  action: AuditAction = 'duplicate.refused',
): Refused => ({
  refused,
  audit: aboutBoth(pair, { action, outcome: 'refused', reason: refused.code }),
})
