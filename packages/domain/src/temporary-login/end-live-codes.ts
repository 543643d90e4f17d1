import { type AccessLink, isLive, type RevokeReason } from '../account/access-link.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type CodeWay, isCodeLive, isGiven, temporaryLoginStateAt } from './temporary-login.ts'

type Ended = { changes: Change[]; audit: AuditEvent[] }

/** Ends a live code from outside: a hold, or a password that was chosen another way (domain §3.1, P8). */
export function revokeLiveCodes(
  { temporaryLogins, now, patient }: Pick<Facts, 'temporaryLogins' | 'now' | 'patient'>,
  reason: RevokeReason,
): Ended {
  const live = temporaryLogins.filter((login) => isCodeLive(login, now))
  return {
    changes: live.map(({ id }) => ({
      change: 'end-temporary-login',
      loginId: id,
      end: 'revoked',
      reason,
    })),
    audit: live.map(({ id }) => ({
      action: 'temporary-login.revoked',
      outcome: 'done',
      reason,
      object: `temporary-login:${id}`,
      patient: patient.id,
    })),
  }
}

/** Notes that the time of a code is over: derived whenever it is looked at, it stands in the trail once. */
export function lapseCodes({
  temporaryLogins,
  now,
  patient,
}: Pick<Facts, 'temporaryLogins' | 'now' | 'patient'>): Ended {
  const over = temporaryLogins.filter(
    (login) => !login.lapsed && temporaryLoginStateAt(login, now) === 'expired',
  )
  return {
    changes: over.map(({ id }) => ({ change: 'lapse-temporary-login', loginId: id })),
    audit: over.map(({ id, usedAt }) => ({
      action: 'temporary-login.expired',
      outcome: 'done',
      reason: usedAt === undefined ? 'unused' : 'used',
      object: `temporary-login:${id}`,
      patient: patient.id,
    })),
  }
}

/** Gives the place of a live code to a new one of its kind, with the page that the old one had opened. */
export function supersedeLiveCodes(
  { temporaryLogins, links, now, patient }: Pick<Facts, 'temporaryLogins' | 'links' | 'now' | 'patient'>,
  way: CodeWay,
): Ended {
  const live = temporaryLogins.filter((login) => isGiven(login, way) && isCodeLive(login, now))
  // A page that a code of the other kind opened is nobody's to close.
  const used = live.some(({ usedAt }) => usedAt !== undefined)
  const opened = links.filter((link) => used && link.kind === 'temporary-login' && isLive(link, now))
  return {
    changes: [
      ...live.map(({ id }): Change => ({ change: 'end-temporary-login', loginId: id, end: 'superseded' })),
      ...opened.map(({ id }): Change => ({ change: 'end-link', linkId: id, end: 'superseded' })),
    ],
    audit: live.map(({ id }) => ({
      action: 'temporary-login.superseded',
      outcome: 'done',
      object: `temporary-login:${id}`,
      patient: patient.id,
    })),
  }
}

/**
 * What a stored password does to codes: the one it was chosen with is completed (T3), any other is dead (P8). One that
 * was closed by wrong tries meanwhile stays so; its page was open already.
 */
export function codesAfterPassword(
  facts: Pick<Facts, 'temporaryLogins' | 'now' | 'patient'>,
  link: AccessLink,
): Ended {
  const used = facts.temporaryLogins
    .filter((login) => temporaryLoginStateAt(login, facts.now) === 'used')
    .sort((one, other) => (other.usedAt ?? 0) - (one.usedAt ?? 0))[0]
  if (link.kind !== 'temporary-login' || !used) return revokeLiveCodes(facts, 'password-chosen')
  const others = facts.temporaryLogins.filter((login) => login !== used)
  const dead = revokeLiveCodes({ ...facts, temporaryLogins: others }, 'password-chosen')
  return {
    changes: [{ change: 'end-temporary-login', loginId: used.id, end: 'completed' }, ...dead.changes],
    audit: [
      {
        action: 'temporary-login.completed',
        outcome: 'done',
        object: `temporary-login:${used.id}`,
        patient: facts.patient.id,
      },
      ...dead.audit,
    ],
  }
}
