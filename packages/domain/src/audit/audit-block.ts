import { hasRight, type Role } from '../call/roles.ts'
import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Refusal } from '../refusal.ts'
import { RESTRICTED } from '../words/person-words.ts'

/** Whoever reads the trail, and what about a record in it concerns their right to see whose it is. */
export type AuditReader = { role: Role; closeness?: Closeness | undefined; restricted: boolean }

/**
 * Why somebody may not see whose record an entry is about, nor uncover what was typed: it is too near to them (V8) or of another site (S18), or
 * it is restricted, and then for the privacy officer alone (edge case 20). The entry itself is shown.
 */
export function auditBlock({ role, closeness, restricted }: AuditReader): Refusal | undefined {
  const near = closenessBlock(closeness, role)
  if (near) return near
  return restricted && !hasRight(role, 'guard-privacy') ? { code: 'restricted-details' } : undefined
}

/** What stands in place of the name of somebody too near to whoever reads. */
export const NEAR_YOU = 'Someone near you'
/** What stands in place of the name of somebody whose record belongs to another site than theirs (S18). */
export const ELSEWHERE = 'Someone at another site'

/** Whether a name was shown, and not one of the words that stand for it. */
export const isNamed = (name: string): boolean => ![NEAR_YOU, ELSEWHERE, RESTRICTED].includes(name)
