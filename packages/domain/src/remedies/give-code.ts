import { approvalBlock, approvalMisfit, lastApproval, usedApproval } from '../approvals/approval-block.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import type { Duration } from '../shared/instant.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import { lapseCodes, supersedeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { type CodeWay, liveCode, liveCodeUntil } from '../temporary-login/temporary-login.ts'
import { firstOf } from './remedy-block.ts'
import { provenBy } from './sending.ts'

type CodeRemedy = 'issue-temporary-login' | 'print-activation-code'
const ways = {
  'issue-temporary-login': { way: 'spoken', live: 'temporary-login-live' },
  'print-activation-code': { way: 'printed', live: 'letter-live' },
} as const satisfies Record<CodeRemedy, { way: CodeWay; live: Refusal['code'] }>

/** A code for a coworker, or for a restricted record, needs a colleague's consent (domain §3.4, §4). */
const needsConsent = ({ closeness, patient }: CallFacts): boolean =>
  closeness?.kind === 'coworker' || isMarked(patient, 'restricted')

/** A code of this kind that lives: one more key on the same button gives its place to a new one. */
export function liveBlock(facts: CallFacts, remedy: CodeRemedy): Refusal | undefined {
  const { way, live } = ways[remedy]
  const until = liveCodeUntil(facts, way)
  return until === undefined ? undefined : { code: live, until }
}

/** What is missing of a colleague's consent, where one is needed. */
export const consentBlock = (facts: CallFacts, remedy: CodeRemedy): Refusal | undefined =>
  needsConsent(facts) ? approvalBlock(facts, remedy) : undefined

/** Why a press for a code is refused, if it is; last of all the own password is asked for once more. */
export const codeRefusal = (
  facts: CallFacts,
  remedy: CodeRemedy,
  missing: readonly Refusal[],
  { replace, confirm }: { replace: boolean; confirm: boolean },
): Refusal | undefined =>
  firstOf(
    missing.filter(({ code }) => !(replace && code === ways[remedy].live)),
    confirm,
  ) ??
  (needsConsent(facts) ? approvalMisfit(facts, remedy) : undefined) ??
  (isFreshlyReauthenticated(facts) ? undefined : { code: 'reauthenticate' })

/**
 * The code is given and takes the place of the one before it; a consent it needed is used up, and who has no account yet
 * gets one.
 * @param life how long it works, in milliseconds
 * @param reason where a printed one goes
 */
export function giveCode(
  facts: CallFacts,
  remedy: CodeRemedy,
  { life, reason }: { life: Duration; reason?: 'printed' | 'posted' },
): { changes: Change[]; audit: AuditEvent[] } {
  const { account, patient, codeHash } = facts
  const { way } = ways[remedy]
  if (codeHash === undefined) throw new Error('a code is made and hashed before it is given')
  const given = needsConsent(facts) ? lastApproval(facts, remedy) : undefined
  const consent = given && usedApproval(given, patient.id)
  const lapsed = lapseCodes(facts)
  const older = supersedeLiveCodes(facts, way)
  return {
    changes: [
      ...(consent?.changes ?? []),
      ...(account ? [] : [{ change: 'create-account' } satisfies Change]),
      ...lapsed.changes,
      ...older.changes,
      {
        change: 'issue-temporary-login',
        codeHash,
        life,
        // P10: a fresh code does not give back the tries that were spent on the one it replaces.
        wrongTries: liveCode(facts, way)?.wrongTries ?? 0,
        ...(way === 'printed' ? { printed: true as const } : {}),
      },
    ],
    audit: [
      ...(consent?.audit ?? []),
      ...lapsed.audit,
      ...older.audit,
      {
        action: 'temporary-login.issued',
        outcome: 'done',
        ...(reason ? { reason } : {}),
        patient: patient.id,
        verification: provenBy(facts),
      },
    ],
  }
}
