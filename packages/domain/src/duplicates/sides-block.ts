import { hasRight } from '../call/roles.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import type { PairSide, Reviewing } from './consolidation.ts'

/**
 * Why this member of staff may not make one login of these two, or two again: their role, a record that is too near
 * (V8), or a restricted one that they have given no reason for (edge case 20).
 */
export function sidesBlock({ staff }: Reviewing, sides: readonly PairSide[]): Refusal | undefined {
  if (!hasRight(staff.role, 'consolidate')) return { code: 'no-right', reason: 'supervisor' }
  const near = sides.flatMap(({ closeness }) => closenessBlock(closeness, staff.role) ?? [])[0]
  if (near) return near
  return sides.some(({ facts, opened }) => isMarked(facts.patient, 'restricted') && !opened)
    ? { code: 'restricted' }
    : undefined
}

/** It needs the own password again (S4): asked last, so that nobody types it for nothing. */
export const passwordBlock = (reviewing: Reviewing): Refusal | undefined =>
  isFreshlyReauthenticated(reviewing) ? undefined : { code: 'reauthenticate' }
