import { type AccessLink, isLive } from '../account/access-link.ts'
import { recoveryAddress } from '../account/email-on-file.ts'
import { inactiveReasonOf } from '../account/inactive-reason-of.ts'
import { effectiveLock } from '../account/lock.ts'
import { privacyOfficerOnly } from '../account/portal-account.ts'
import { mailboxWait, sendWait } from '../account/send-limits.ts'
import { liveCallBlock } from '../call/call-block.ts'
import { hasRight } from '../call/roles.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import { survivorLabel } from '../duplicates/survivor.ts'
import type { CallFacts } from '../facts.ts'
import { besidesMail } from '../mail-pause/mail-pause.ts'
import { glassBlock, levelFor } from '../marks/glass-block.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import type { ContactPoint, PatientFacts } from '../shared/patient-facts.ts'
import {
  assuranceAt,
  isBound,
  isExpired,
  levelBeforeHandOver,
  reaches,
  verifiedUntil,
} from '../verify/assurance.ts'
import { authorityBlock } from '../verify/authority.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import type { Assurance } from '../verify/verification.ts'
import type { Remedy } from './remedy.ts'

type Needs = Remedy<never>['needs']
type Found = (Refusal | undefined)[]

/** What is missing of the level, as the code that says what would satisfy it (console-words §3.2). */
export function levelBlock(facts: CallFacts, needed: Assurance): Refusal | undefined {
  const { verification, call } = facts
  if (reaches(assuranceAt(verification, facts).level, needed)) return undefined
  if (verification && isBound(verification, call) && isExpired(verification, facts)) {
    const at = verifiedUntil(verification, facts)
    return { code: 'verification-over', ...(at === undefined ? {} : { at }) }
  }
  if (verification?.handedOver && reaches(levelBeforeHandOver(verification), needed))
    return { code: 'verification-dropped', at: verification.handedOver.at }
  if (needed === 'strong') return { code: 'needs-strong' }
  return { code: needed === 'standard' ? 'needs-standard' : 'verify-first' }
}

/** Staff and call, the level, then authority: what comes before anything about the account may be told. */
export function callerBlocks(facts: CallFacts, needs: Needs): Found {
  const needed = levelFor(facts, needs)
  const who = personBlocks(facts, needs)
  const authority = authorityBlock(facts)
  return [
    ...who,
    // The level that an action needs and the one that authority needs may be one and the same.
    who.some((block) => block?.code === authority?.code) ? undefined : authority,
    supervisorBlock(facts),
    needed === 'strong' ? flagBlock(facts) : undefined,
  ]
}

/** The same for the person on the line alone, whatever they may do for whom. */
export const personBlocks = (facts: CallFacts, needs: Needs): Found => [
  hasRight(facts.staff.role, needs.right) ? liveCallBlock(facts) : { code: 'no-right' },
  closenessBlock(facts.closeness, facts.staff.role),
  glassBlock(facts),
  // A check passed for the record open in the call says nothing about another one (V6).
  facts.call.patientId === facts.patient.id
    ? levelBlock(facts, levelFor(facts, needs))
    : { code: 'other-caller' },
]

/** A note on the record sends every step to a supervisor; nobody else learns what it says (edge case 4). */
export const supervisorBlock = ({ patient, staff }: CallFacts): Refusal | undefined =>
  isMarked(patient, 'supervisor-only') && !hasRight(staff.role, 'approve')
    ? { code: 'supervisor-only' }
    : undefined

/** What needs strong waits until a supervisor has looked at a suspicious call (V7). */
export const flagBlock = ({ flag }: CallFacts): Refusal | undefined =>
  flag ? { code: 'suspicious-call', at: flag.raisedAt } : undefined

/** The chart stands for nobody any more: whatever is done for the patient is done on the one that it leads to. */
export const mergedBlock = ({ survivor }: CallFacts): Refusal | undefined =>
  survivor?.why === 'chart-merged' ? { code: 'record-merged', survivor: survivorLabel(survivor) } : undefined

/** The same for a login that was retired: nothing touches it, and the one in use is another record's. */
export const retiredBlock = ({ account, survivor }: CallFacts): Refusal | undefined =>
  account?.lifecycle === 'retired'
    ? { code: 'account-retired', ...(survivor ? { survivor: survivorLabel(survivor) } : {}) }
    : undefined

/** Axes of the account that stop every remedy but the protective ones (V9, domain §3.1). */
export function accountBlocks(facts: CallFacts): Found {
  const { account, patient } = facts
  const reason = inactiveReasonOf(account, patient)
  const inactive = account?.lifecycle === 'deactivated' || reason !== undefined
  return [
    mergedBlock(facts),
    patient.deceased || reason === 'deceased' ? { code: 'deceased' } : undefined,
    account && account.hold !== 'none' ? { code: 'on-hold' } : undefined,
    inactive && reason && privacyOfficerOnly.includes(reason) && reason !== 'deceased'
      ? { code: 'needs-privacy-officer', reason }
      : undefined,
    inactive && !(reason && privacyOfficerOnly.includes(reason))
      ? { code: 'account-inactive', ...(reason ? { reason } : {}) }
      : undefined,
    retiredBlock(facts),
  ]
}

/** A link asks the birth date; without a whole one on the chart it would lead nowhere (edge case 35). */
export const linkBlocks = (facts: CallFacts): Found => [
  wholeBirthDate(facts.patient) ? undefined : { code: 'no-birth-date' },
  ...sendBlocks(facts),
]

/** The address on file, and how often it was written to (V10, domain §4). */
export function sendBlocks(facts: CallFacts): Found {
  const { patient, sends, incident, policy, now } = facts
  const contact = recoveryAddress(patient, now)
  return [
    incident ? { code: 'outage' } : undefined,
    mailBlock(patient),
    contact ? undefined : { code: 'no-contact-on-file' },
    // First of what is said of the address: while a provider turns everybody away, that is why this one failed too.
    pausedBlock(facts),
    contact?.standing === 'bouncing' ? { code: 'contact-bouncing' } : undefined,
    suppressedBlock(contact),
    sendWait(sends.desk, policy, now) ?? mailboxWait(sends.mailbox?.desk, policy, now),
  ]
}

/** A mail would lie here until its link has ended; another way is named (domain §4, Settled). */
const pausedBlock = ({ mailPausedSince, policy }: CallFacts): Refusal | undefined =>
  mailPausedSince === undefined
    ? undefined
    : {
        code: 'sends-paused',
        at: mailPausedSince,
        instead: besidesMail(policy),
      }

/** The patient asked not to be written to; the desk is not told why (edge case 31). */
export const mailBlock = (patient: Pick<PatientFacts, 'marks'>): Refusal | undefined =>
  isMarked(patient, 'no-mail') ? { code: 'mail-not-allowed' } : undefined

/** An address that was closed to us is opened by its owner's yes alone (domain §3.3). */
export const suppressedBlock = (contact: ContactPoint | undefined): Refusal | undefined =>
  contact?.suppressed
    ? { code: 'mail-suppressed', instead: 'unblock-email', reason: contact.suppressed.reason }
    : undefined

/** Only a login that was taken into use can be helped; before that an invitation is the way in. */
export const enrolledBlock = ({ account }: CallFacts): Refusal | undefined =>
  account === undefined || account.lifecycle === 'invited'
    ? { code: 'not-enrolled', instead: 'resend-invitation' }
    : undefined

export const lockedBlock = ({ account, now }: CallFacts): Refusal | undefined =>
  account?.lifecycle === 'active' && effectiveLock(account, now).kind === 'none'
    ? { code: 'not-locked', instead: 'send-reset-link' }
    : undefined

/** A patient with a lookalike is confirmed by birth date and MRN before each remedy (edge case 7). */
export const lookalikeBlock = ({ patient }: CallFacts): Refusal | undefined =>
  patient.hasLookalike ? { code: 'confirm-lookalike' } : undefined

/** All that stands in the way, first things first. */
export const listed = (found: Found): Refusal[] => found.filter((refusal) => refusal !== undefined)

/** The first thing in the way, the lookalike key aside where it was pressed. */
export const firstOf = (missing: readonly Refusal[], confirmed: boolean): Refusal | undefined =>
  missing.find(({ code }) => !(confirmed && code === 'confirm-lookalike'))

/** The newest live link that this member of staff sent in this call and that may still be taken back. */
export const ownLiveLink = ({ links, staff, call, now }: CallFacts): AccessLink | undefined =>
  links.find((link) => link.staffId === staff.id && link.callId === call.id && isLive(link, now))
