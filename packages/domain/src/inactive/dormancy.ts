import { z } from 'zod'
import { isLive } from '../account/access-link.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import { isCodeLive } from '../temporary-login/temporary-login.ts'
import { deactivate, loginBefore } from './deactivate.ts'

/** Why a sweep does not begin. */
export const DormancyRefusal = z.enum(['nobody', 'one-is-running', 'too-many', 'too-large-a-share'])
export type DormancyRefusal = z.infer<typeof DormancyRefusal>

/** How many logins a sweep would switch off, and how many are in use in all. */
export type DormancyCount = { found: number; active: number }

/** Whoever was last there by then has not used the login for a long time, ms UTC. */
export const dormantBy = ({ dormantAfter }: Policy, now: Instant): Instant => now - dormantAfter

/** When a login was last used: a password that was chosen counts, and so does a new login. */
export const lastUsed = ({ lastSignInAt = 0, passwordSetAt = 0, createdAt }: PortalAccount): Instant =>
  Math.max(lastSignInAt, passwordSetAt, createdAt)

/** A sweep that would switch off very many is a mistake, of a clock or of a setting, until somebody has looked. */
export function dormancyBlock({ found, active }: DormancyCount, policy: Policy): DormancyRefusal | undefined {
  if (found === 0) return 'nobody'
  if (found > policy.dormantMost) return 'too-many'
  return found * 100 > active * policy.dormantMostPercent ? 'too-large-a-share' : undefined
}

/**
 * Whether a login may be switched off for not being used: never one that is held or restricted, nor while somebody is
 * just being helped with it.
 * @param by `dormantBy` at the time the sweep began
 */
export function isDormant(facts: Facts, by: Instant): boolean {
  const { account, patient, links, temporaryLogins, now } = facts
  return (
    account?.lifecycle === 'active' &&
    account.hold === 'none' &&
    lastUsed(account) <= by &&
    !patient.deceased &&
    !isMarked(patient, 'restricted') &&
    openChange(facts) === undefined &&
    !links.some((link) => isLive(link, now)) &&
    !temporaryLogins.some((login) => isCodeLive(login, now))
  )
}

/** Switches one login off in a run of the sweep; undefined where it is not dormant, or not any more. */
export function decideDormant(facts: Facts, run: { id: string; by: Instant }): Decided | undefined {
  if (!isDormant(facts, run.by)) return undefined
  const shut = deactivate(facts, 'dormant')
  return {
    changes: [
      { change: 'put-inactive', reason: 'dormant', runId: run.id, ...loginBefore(facts) },
      ...shut.changes,
    ],
    messages: [],
    audit: [
      { action: 'inactive.confirmed', outcome: 'done', reason: 'dormant', patient: facts.patient.id },
      ...shut.audit,
    ],
  }
}
