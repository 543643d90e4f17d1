import { recoveryAddress } from '../account/email-on-file.ts'
import { inactiveReasonOf } from '../account/inactive-reason-of.ts'
import { privacyOfficerOnly } from '../account/portal-account.ts'
import { hasRight } from '../call/roles.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { reportInForce } from '../inactive/inactive-report.ts'
import type { Refusal } from '../refusal.ts'
import { accountBlocks } from './remedy-block.ts'

/** The record was closed, or its login switched off. */
export const isClosed = ({ account, patient }: CallFacts): boolean =>
  account?.lifecycle === 'deactivated' || inactiveReasonOf(account, patient) !== undefined

/** There was no login, or none that a password was ever chosen for: the way in is an invitation. */
export const neverUsed = ({ account }: CallFacts): boolean =>
  account === undefined || account.credential === 'none'

/** What stops any other remedy, except being inactive itself; what only the privacy officer closed, only they open. */
export function closedBlocks(facts: CallFacts): (Refusal | undefined)[] {
  const { account, patient, staff } = facts
  const reason = inactiveReasonOf(account, patient)
  const byOfficer =
    hasRight(staff.role, 'guard-privacy') && reason !== undefined && privacyOfficerOnly.includes(reason)
  return accountBlocks(facts).filter((block) => {
    if (block?.code === 'account-inactive') return false
    if (block?.code === 'deceased') return (patient.deceased && !patient.aliveOnChart) || !byOfficer
    return !(block?.code === 'needs-privacy-officer' && byOfficer)
  })
}

/** A grown child's login goes to their own address, never to one that a parent may read (edge case 3). */
export function ownAddressBlock(facts: CallFacts): Refusal | undefined {
  const { account, patient, now } = facts
  if (inactiveReasonOf(account, patient) !== 'minor-aged-out') return undefined
  const shared = (recoveryAddress(patient, now)?.sharedBy ?? 0) > 1
  return shared ? { code: 'not-their-own-address', instead: 'start-contact-change' } : undefined
}

/** The record is open again, and its login, where there is one, has no password that counts. */
export function reopened(facts: CallFacts): Change[] {
  const { account, patient, inactiveReports } = facts
  const closed = reportInForce(inactiveReports) !== undefined
  return [
    account
      ? {
          change: 'set-account',
          set: {
            ...(neverUsed(facts)
              ? { lifecycle: 'invited' as const }
              : { lifecycle: 'active' as const, credential: 'must-change' as const }),
            inactiveReason: null,
            lock: { kind: 'none' },
            failedSignIns: 0,
          },
        }
      : { change: 'create-account' },
    ...(closed ? [{ change: 'lift-inactive' as const }] : []),
    ...(patient.deceased ? [{ change: 'set-deceased' as const, deceased: false }] : []),
  ]
}
