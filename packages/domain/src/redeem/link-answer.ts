import { type AccessLink, type LinkKind, linkStateAt } from '../account/access-link.ts'
import type { Facts } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'

/** What the patient is told of a link, exactly (domain §3.2). */
export type LinkStanding =
  | { state: 'live'; kind: LinkKind; until: Instant; triesLeft: number }
  | { state: 'expired'; kind: LinkKind; until: Instant; life: number }
  | { state: 'redeemed'; kind: LinkKind; at: Instant }
  | { state: 'superseded'; kind: LinkKind; newerAt: Instant }
  | { state: 'revoked'; kind: LinkKind; at: Instant }
  | { state: 'locked'; kind: LinkKind }

/** Whether anything may be done with links of this account at all; a hold or a death stops them (V9). */
export const linksStopped = ({ account, patient }: Pick<Facts, 'account' | 'patient'>): boolean =>
  patient.deceased ||
  account === undefined ||
  account.hold !== 'none' ||
  account.lifecycle === 'deactivated' ||
  account.lifecycle === 'retired'

/** The standing of a link for whoever holds it. On a stopped account it looks switched off, without a reason. */
export function linkStanding(
  link: AccessLink,
  facts: Pick<Facts, 'account' | 'patient' | 'links' | 'now' | 'policy'>,
): LinkStanding {
  const { kind } = link
  const endedAt = link.endedAt ?? facts.now
  const state = linkStateAt(link, facts.now)
  if (linksStopped(facts) && state !== 'redeemed')
    return { state: 'revoked', kind, at: link.endedAt ?? facts.now }
  switch (state) {
    case 'pending':
    case 'opened': {
      const triesLeft = facts.policy.wrongDetailsPerLink - link.wrongDetails
      // Also where the clinic lowered the number meanwhile.
      return triesLeft > 0
        ? { state: 'live', kind, until: link.expiresAt, triesLeft }
        : { state: 'locked', kind }
    }
    case 'expired':
      return { state: 'expired', kind, until: link.expiresAt, life: link.expiresAt - link.createdAt }
    case 'superseded': {
      const newer = facts.links.find(({ id }) => id === link.supersededBy)
      return { state: 'superseded', kind, newerAt: newer?.createdAt ?? endedAt }
    }
    case 'redeemed':
      return { state: 'redeemed', kind, at: endedAt }
    case 'revoked':
      return { state: 'revoked', kind, at: endedAt }
    case 'locked':
      return { state: 'locked', kind }
  }
}
