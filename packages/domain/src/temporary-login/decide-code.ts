import type { AuditEvent } from '../audit/actions.ts'
import type { Change, Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { linksStopped } from '../redeem/link-answer.ts'
import { isCodeLive, type TemporaryLogin } from './temporary-login.ts'

export type CodeDecision = Decided & { opened: boolean }

const about = (facts: Facts, login: TemporaryLogin) => ({
  object: `temporary-login:${login.id}`,
  patient: facts.patient.id,
})

/**
 * Somebody typed the right code with the right birth date. It opens the page where a password is chosen, for some
 * minutes from the first time on; typed again within them, after a reload, it opens the page again and the older page
 * ends. Nothing is consumed before a password is stored (T3).
 */
export function decideUseCode(facts: Facts, login: TemporaryLogin): CodeDecision {
  const { links, now, policy } = facts
  if (linksStopped(facts) || !isCodeLive(login, now)) return refusedCode(facts, login)
  const chooseUntil = login.chooseUntil ?? now + policy.temporaryLoginChoose
  // Also one whose time is over: an abandoned page must not stand in the way of the next (one per account and kind).
  const older = links.filter((link) => link.kind === 'temporary-login' && link.end === undefined)
  return {
    changes: [
      { change: 'use-temporary-login', loginId: login.id, chooseUntil },
      ...older.map(
        ({ id }): Change => ({ change: 'end-link', linkId: id, end: 'superseded', byNewLink: true }),
      ),
      { change: 'create-link', kind: 'temporary-login', life: chooseUntil - now, askedBy: 'desk' },
    ],
    messages: [],
    audit: [
      {
        action: 'temporary-login.used',
        outcome: 'done',
        ...(login.usedAt === undefined ? {} : { reason: 'again' }),
        ...about(facts, login),
      },
    ],
    opened: true,
  }
}

const refusedCode = (facts: Facts, login: TemporaryLogin): CodeDecision => ({
  changes: [],
  messages: [],
  audit: [{ action: 'temporary-login.refused', outcome: 'refused', reason: 'ended', ...about(facts, login) }],
  opened: false,
})

/** A wrong code was typed with this birth date. Five close the code, never the account (domain §3.4). */
export function decideWrongCode(facts: Facts, login: TemporaryLogin): Decided {
  if (!isCodeLive(login, facts.now)) return refusedCode(facts, login)
  const wrong: AuditEvent = {
    action: 'temporary-login.code-wrong',
    outcome: 'refused',
    ...about(facts, login),
  }
  const locks = login.wrongTries + 1 >= facts.policy.wrongTriesPerCode
  return {
    changes: [
      { change: 'count-wrong-code', loginId: login.id },
      ...(locks
        ? [{ change: 'end-temporary-login' as const, loginId: login.id, end: 'locked' as const }]
        : []),
    ],
    messages: [],
    audit: locks
      ? [wrong, { action: 'temporary-login.locked', outcome: 'done', ...about(facts, login) }]
      : [wrong],
  }
}
