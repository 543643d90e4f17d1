import { hasRight, type Role } from '../call/roles.ts'
import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Flag } from './flag.ts'

type Clearing = { id: string; role: Role; closeness?: Closeness }

/** Why somebody cannot take a flag away: their role, their own flag, or a record that is too near. */
export function clearBlock(flag: Flag, staff: Clearing): Refusal | undefined {
  if (!hasRight(staff.role, 'approve')) return { code: 'no-right' }
  if (flag.raisedBy === staff.id) return { code: 'own-request' }
  return closenessBlock(staff.closeness, staff.role)
}

/** A supervisor looked: strong actions are possible again. Of two who clear it one wins (T3). */
export function decideClearFlag(facts: Facts, flag: Flag, staff: Clearing): Decision {
  const about = { object: `flag:${flag.id}`, patient: facts.patient.id }
  const refusal = clearBlock(flag, staff)
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'flag.refused', outcome: 'refused', reason: refusal.code, ...about }],
    }
  return {
    changes: [{ change: 'clear-flag', flagId: flag.id }],
    messages: [],
    audit: [{ action: 'flag.cleared', outcome: 'done', reason: flag.reason, ...about }],
  }
}
