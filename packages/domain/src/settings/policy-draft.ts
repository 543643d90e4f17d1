import { hasRight, type Right, type Role } from '../call/roles.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../shared/instant.ts'
import { Policy } from './policy.ts'
import type { PolicyChanges, PolicyNumber } from './policy-fact.ts'
import { policyFacts, policyNumbers } from './policy-facts.ts'
import { policyCaution } from './policy-range.ts'
import { policyValueWords } from './policy-words.ts'

/** What may become the next version of the policy, once somebody else has read it. */
export type PolicyDraft = {
  id: string
  /** The version in force when it was begun. */
  baseVersion: number
  changes: PolicyChanges
  reason: string
  /** The version whose numbers come back. */
  returnsTo?: number
  draftedBy: string
  startedAt: Instant
  savedAt: Instant
  /** Rises with each saving, so that nobody saves over what they have not seen. */
  revision: number
}

type By = { id: string; role: Role }
/** A draft of anything that a second person publishes: who began it, and how often it was saved. */
type Draft = Pick<PolicyDraft, 'draftedBy' | 'revision'>

/** The numbers a draft names, in the order of the page. */
export const changedNumbers = (changes: PolicyChanges): PolicyNumber[] =>
  policyNumbers.filter((name) => changes[name] !== undefined)

/** Without what is in force anyhow. */
export function trueChanges(inForce: Policy, changes: PolicyChanges): PolicyChanges {
  const left = changedNumbers(changes).filter((name) => changes[name] !== inForce[name])
  return Object.fromEntries(left.map((name) => [name, changes[name]]))
}

/** What would be in force. Throws where a number is out of range: `policyFaults` is asked first. */
export const withChanges = (inForce: Policy, changes: PolicyChanges): Policy =>
  Policy.parse({ ...inForce, ...changes })

/** Numbers as the record keeps them: `Reset link 45 min; Invitation 96 h`. */
export const numbersInWords = (names: readonly PolicyNumber[], of: PolicyChanges): string =>
  names.map((name) => `${policyFacts[name].label} ${policyValueWords(name, of[name] ?? false)}`).join('; ')

/** The numbers of a draft that came with a word of caution, which stays on the record (P1). */
export const warnedNumbers = (changes: PolicyChanges): PolicyNumber[] =>
  changedNumbers(changes).filter((name) => policyCaution(name, changes[name] ?? false) !== undefined)

/** Why nothing can be saved: another draft is open, or this one is not what whoever saves has read. */
export function saveDraftBlock(
  open: Draft | undefined,
  by: By,
  revision: number,
  right: Right = 'change-policy',
): Refusal | undefined {
  if (!hasRight(by.role, right)) return { code: 'no-right' }
  if (revision === 0) return open ? { code: 'draft-open' } : undefined
  if (!open) return { code: 'draft-gone' }
  if (open.draftedBy !== by.id) return { code: 'draft-open' }
  return open.revision === revision ? undefined : { code: 'draft-changed' }
}

/** Why it cannot be thrown away; a colleague may, or somebody’s holiday would keep the next draft waiting. */
export function discardDraftBlock(
  open: Draft | undefined,
  by: By,
  revision: number,
  right: Right = 'change-policy',
): Refusal | undefined {
  if (!hasRight(by.role, right)) return { code: 'no-right' }
  if (!open) return { code: 'draft-gone' }
  return open.revision === revision ? undefined : { code: 'draft-changed' }
}

type Reading = {
  /** It still is what whoever publishes has read. */
  sameAsSeen: boolean
  /** Somebody knows what it would have done last month. */
  simulated: boolean
  /** Whoever publishes has typed their password a moment ago (S4). */
  fresh: boolean
}

/** Why a draft cannot come into force: it takes a second person, who has read exactly this. */
export function publishBlock(
  open: Draft | undefined,
  by: By,
  { sameAsSeen, simulated, fresh }: Reading,
  right: Right = 'change-policy',
): Refusal | undefined {
  if (!hasRight(by.role, right)) return { code: 'no-right' }
  if (!open) return { code: 'draft-gone' }
  if (open.draftedBy === by.id) return { code: 'own-draft' }
  if (!sameAsSeen) return { code: 'draft-changed' }
  if (!simulated) return { code: 'simulate-first' }
  return fresh ? undefined : { code: 'reauthenticate' }
}
