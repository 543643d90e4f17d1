import { changedNumbers, type PolicyDraft } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'

const numbersOf = ({ baseVersion, changes }: PolicyDraft) => [
  baseVersion,
  ...changedNumbers(changes).map((name) => [name, changes[name]]),
]

/** Stands for the numbers of a draft: a simulation of others says nothing about it. */
export const numbersSeen = (vault: Vault, draft: PolicyDraft): string =>
  vault.hmac('policy-numbers', JSON.stringify(numbersOf(draft)))

/** Stands for exactly this draft, so that nobody publishes what they have not read. */
export const draftSeen = (vault: Vault, draft: PolicyDraft): string =>
  vault.hmac('policy-draft', JSON.stringify([draft.id, draft.reason, numbersOf(draft)]))
