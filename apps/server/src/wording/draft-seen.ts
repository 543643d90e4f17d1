import type { WordingDraft } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'

/** Stands for exactly this draft, so that nobody publishes what they have not read. */
export const draftSeen = (vault: Vault, { id, baseVersion, words, reason }: WordingDraft): string =>
  vault.hmac(
    'wording-draft',
    JSON.stringify([id, baseVersion, reason, Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  )
