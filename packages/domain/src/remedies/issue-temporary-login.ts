import { emailOnFile } from '../account/email-on-file.ts'
import { approvalBlock, approvalMisfit, lastApproval, usedApproval } from '../approvals/approval-block.ts'
import { touchCall } from '../call/call-block.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { CallFacts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import { lapseCodes, supersedeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { liveCode, liveCodeUntil } from '../temporary-login/temporary-login.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import { codeFirst } from '../words/code-words.ts'
import { proxyBlock } from './proxy-block.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  firstOf,
  listed,
  lookalikeBlock,
  mailBlock,
  suppressedBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'strong', right: 'send-links' } as const

/** An address or number that is new may be the caller's own doing: then a code would be all they lack. */
function newContactBlock({ patient, policy, now }: CallFacts): Refusal | undefined {
  const since = [
    ...patient.contacts.map(({ onFileSince }) => onFileSince),
    patient.changedAt['email-on-file'] ?? 0,
    patient.changedAt['phone-on-file'] ?? 0,
  ]
  return since.some((at) => at > now - policy.contactAgeForTemporaryLogin)
    ? { code: 'contact-too-new' }
    : undefined
}

/** The notice must be able to arrive, or nobody would hear of a code that was talked out of the desk (P9). */
function noticeBlocks({ patient }: CallFacts): (Refusal | undefined)[] {
  const contact = emailOnFile(patient)
  return [
    mailBlock(patient),
    contact ? undefined : { code: 'no-contact-on-file' },
    contact?.standing === 'bouncing' ? { code: 'contact-bouncing' } : undefined,
    suppressedBlock(contact),
  ]
}

/** A code for a coworker, or for a restricted record, needs a colleague's consent (domain §3.4, §4). */
export const needsConsent = ({ closeness, patient }: CallFacts): boolean =>
  closeness?.kind === 'coworker' || isMarked(patient, 'restricted')

function liveBlock(facts: CallFacts): Refusal | undefined {
  const until = liveCodeUntil(facts, 'spoken')
  return until === undefined ? undefined : { code: 'temporary-login-live', until }
}

/**
 * A code of 16 digits, read out to a strongly verified caller: it opens choose-a-password and nothing else, once, for
 * ten minutes (domain §3.4). One lives per account; a lock does not stop it, since a new password clears one.
 */
export const issueTemporaryLogin: Remedy<RemedyInput<'issue-temporary-login'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      proxyBlock(facts),
      ...accountBlocks(facts),
      facts.account === undefined ? { code: 'not-enrolled', instead: 'resend-invitation' } : undefined,
      wholeBirthDate(facts.patient) ? undefined : { code: 'no-birth-date' },
      ...noticeBlocks(facts),
      facts.policy.temporaryLogin
        ? undefined
        : {
            code: 'temporary-login-off',
            instead: facts.account?.lifecycle === 'active' ? 'send-reset-link' : 'resend-invitation',
          },
      openChange(facts)
        ? { code: 'contact-change-open', at: openChange(facts)?.askedAt ?? facts.now }
        : undefined,
      newContactBlock(facts),
      liveBlock(facts),
      needsConsent(facts) ? approvalBlock(facts, 'issue-temporary-login') : undefined,
      lookalikeBlock(facts),
    ]),

  decide(facts, { replace, confirm }) {
    const missing = this.missing(facts).filter(({ code }) => !(replace && code === 'temporary-login-live'))
    const refusal =
      firstOf(missing, confirm) ??
      (needsConsent(facts) ? approvalMisfit(facts, 'issue-temporary-login') : undefined) ??
      (isFreshlyReauthenticated(facts) ? undefined : ({ code: 'reauthenticate' } as const))
    if (refusal) return refuseRemedy(facts, 'temporary-login.refused', refusal)
    const { patient, policy, now, codeHash } = facts
    if (codeHash === undefined) throw new Error('a code is made and hashed before it is issued')
    const given = needsConsent(facts) ? lastApproval(facts, 'issue-temporary-login') : undefined
    const consent = given && usedApproval(given, patient.id)
    const lapsed = lapseCodes(facts)
    const older = supersedeLiveCodes(facts, 'spoken')
    return {
      changes: [
        ...(consent?.changes ?? []),
        ...lapsed.changes,
        ...older.changes,
        {
          change: 'issue-temporary-login',
          codeHash,
          life: policy.temporaryLoginLife,
          // P10: a fresh code does not give back the tries that were spent on the one it replaces.
          wrongTries: liveCode(facts, 'spoken')?.wrongTries ?? 0,
        },
        touchCall(facts),
      ],
      messages: [
        {
          template: 'temporary-login',
          to: 'contact-on-file',
          askedBy: 'notice',
          params: { at: now, until: now + policy.temporaryLoginLife },
        },
      ],
      audit: [
        ...(consent?.audit ?? []),
        ...lapsed.audit,
        ...older.audit,
        {
          action: 'temporary-login.issued',
          outcome: 'done',
          patient: patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: ({ policy, now }, { en, es }) => ({
    does: `A code to read out. It works once, for ${en.life(policy.temporaryLoginLife)}, and only to choose a password. A notice goes to the email on file.`,
    done: `Shown once, below. Works ${en.until(now + policy.temporaryLoginLife)}.`,
    say: codeFirst(policy.temporaryLoginLife, { en, es }),
    sayDone: codeFirst(policy.temporaryLoginLife, { en, es }),
  }),
}
