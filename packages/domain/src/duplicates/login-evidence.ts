import { type LinkState, linkStateAt } from '../account/access-link.ts'
import { headlineOf } from '../account/headline.ts'
import type { Facts } from '../facts.ts'
import type { WordsAt } from '../words/clock.ts'
import { statusWords } from '../words/status-words.ts'

const linkStates: Record<LinkState, string> = {
  pending: 'waits',
  opened: 'was opened',
  redeemed: 'was used',
  expired: 'expired',
  superseded: 'was replaced',
  revoked: 'was ended',
  locked: 'closed after wrong details',
}

/** Tries at the portal since the last one that worked, the newest of a bounded past. */
function triesOf({ events, account }: Pick<Facts, 'events' | 'account'>): number[] {
  const since = account?.lastSignInAt ?? 0
  return events
    .filter(({ action, at }) => action === 'patient.sign-in-failed' && at > since)
    .map(({ at }) => at)
}

/** What speaks for a login being the one that is used: tries, the last sign-in, and where its newest link stands. */
export function loginEvidence(
  facts: Pick<Facts, 'account' | 'patient' | 'links' | 'events' | 'now'>,
  words: WordsAt,
): { username?: string; line: string } {
  const { account, patient, links, now } = facts
  if (!account) return { line: 'No login' }
  const { en } = words
  const { code } = headlineOf(account, patient, now)
  const tries = triesOf(facts)
  const first = tries.at(-1)
  const link = links[0]
  const parts = [
    ...(code === 'can-sign-in' ? [] : [statusWords(headlineOf(account, patient, now), words).label]),
    ...(first === undefined
      ? []
      : [`${tries.length} ${tries.length === 1 ? 'try' : 'tries'} ${en.since(first)}, none worked`]),
    account.lastSignInAt === undefined ? 'never signed in' : `last signed in ${en.at(account.lastSignInAt)}`,
    ...(link ? [`the link sent ${en.at(link.createdAt)} ${linkStates[linkStateAt(link, now)]}`] : []),
  ]
  return { username: account.username, line: parts.join(', ') }
}
