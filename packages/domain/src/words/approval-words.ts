import { headlineOf } from '../account/headline.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import { type Approval, type ApprovalState, approvalStateAt } from '../approvals/approval.ts'
import { answerBlock } from '../approvals/settle-approval.ts'
import type { Role } from '../call/roles.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Policy } from '../settings/policy.ts'
import type { WordsAt } from './clock.ts'
import { capital } from './person-words.ts'
import { actReasonLabel, denialReasonLabels } from './reason-words.ts'
import { refusalWords } from './refusal-words.ts'
import { remedyLabels } from './remedy-labels.ts'
import { levelLabels } from './result-words.ts'
import { statusWords } from './status-words.ts'

/** What is known beside the request itself; the patient's own words and answers are not among it. */
export type ApprovalBackground = {
  account?: PortalAccount
  deceased: boolean
  /** Sets of answers for this patient that did not match in the last 24 hours, across all staff. */
  failedChecks: number
}

const effects: Partial<Record<RemedyId, (at: WordsAt, policy: Policy) => string[]>> = {
  'release-hold': ({ en }, policy) => [
    'The login opens again, and an email to the address on file says so.',
    `A link to choose a new password goes there too. It works for ${en.life(policy.resetLife)}.`,
    'The old password is worth nothing.',
  ],
  'issue-temporary-login': ({ en }, policy) => [
    `A code is shown once, to be read out. It works for ${en.life(policy.temporaryLoginLife)}, and only to choose a password.`,
    'A notice goes to the address on file.',
    'The record is a coworker’s, or restricted: that is why you are asked.',
  ],
  'start-contact-change': ({ en }, { contactProofLife, contactCooling, oldContactRecovery }) => [
    `A link goes to the new address; whoever reads it there has ${en.life(contactProofLife)} to say yes.`,
    `The address on file is told then and can stop it with one tap, for ${en.life(contactCooling)} or longer; with a photo ID at the counter it counts at once.`,
    `For ${en.life(oldContactRecovery)} after, links still go to the old address.`,
  ],
  'start-phone-change': ({ en }, { contactProofLife, contactCooling, contactAgeForPossession }) => [
    `Your colleague calls the new number in this call; only an answer counts, within ${en.life(contactProofLife)}.`,
    `The email on file is told then and can stop it with one tap, for ${en.life(contactCooling)} or longer; with a photo ID at the counter it counts at once.`,
    `For ${en.life(contactAgeForPossession)} after, the new number proves nothing: no call-back goes there.`,
  ],
  'override-check': () => [
    'The caller counts as standard for this one call, without answers.',
    'You vouch for it together; the record keeps both names.',
    'Strong still needs a call-back or a photo ID.',
  ],
}

export type ApprovalInWords = {
  what: string
  state: ApprovalState
  reason: string
  note?: string
  checks: string[]
  known: string[]
  effects: string[]
  mayAnswer: boolean
  whyNot?: string
  denial?: string
  denialNote?: string
}

/** One request as an approver reads it: reason and evidence, never an answer, an address or a number (domain §3.10). */
export function approvalWords(
  approval: Approval,
  { account, deceased, failedChecks }: ApprovalBackground,
  approver: { id: string; role: Role },
  policy: Policy,
  at: WordsAt,
): ApprovalInWords {
  const state = approvalStateAt(approval, at.now)
  const block = answerBlock(approval, { ...(account ? { account } : {}), now: at.now }, approver)
  const status = statusWords(headlineOf(account, { deceased }, at.now), at)
  return {
    what: remedyLabels[approval.remedy],
    state,
    reason: capital(actReasonLabel(approval.reason) ?? 'no reason asked'),
    ...(approval.note ? { note: approval.note } : {}),
    checks: [levelLabels[approval.level], ...approval.methods.map(capital)],
    known: [
      `${status.label}. ${status.line}`,
      failedChecks === 0
        ? 'No check of this patient failed in 24 hours.'
        : `Checks of this patient that did not match in 24 hours: ${failedChecks}.`,
    ],
    effects: effects[approval.remedy]?.(at, policy) ?? [],
    mayAnswer: state === 'requested' && block === undefined,
    ...(block && state === 'requested' ? { whyNot: refusalWords(block, at).agent } : {}),
    ...(approval.denial ? { denial: denialReasonLabels[approval.denial] } : {}),
    ...(approval.denialNote ? { denialNote: approval.denialNote } : {}),
  }
}
