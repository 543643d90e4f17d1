import { emailOnFile } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import { codeFirst } from '../words/code-words.ts'
import { codeRefusal, consentBlock, giveCode, liveBlock } from './give-code.ts'
import { proxyBlock } from './proxy-block.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  listed,
  lookalikeBlock,
  mailBlock,
  suppressedBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { refuseRemedy } from './sending.ts'

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
      liveBlock(facts, 'issue-temporary-login'),
      consentBlock(facts, 'issue-temporary-login'),
      lookalikeBlock(facts),
    ]),

  decide(facts, press) {
    const refusal = codeRefusal(facts, 'issue-temporary-login', this.missing(facts), press)
    if (refusal) return refuseRemedy(facts, 'temporary-login.refused', refusal)
    const { policy, now } = facts
    const { changes, audit } = giveCode(facts, 'issue-temporary-login', { life: policy.temporaryLoginLife })
    return {
      changes: [...changes, touchCall(facts)],
      messages: [
        {
          template: 'temporary-login',
          to: 'contact-on-file',
          askedBy: 'notice',
          params: { at: now, until: now + policy.temporaryLoginLife },
        },
      ],
      audit,
    }
  },

  words: ({ policy, now }, { en, es }) => ({
    does: `A code to read out. It works once, for ${en.life(policy.temporaryLoginLife)}, and only to choose a password. A notice goes to the email on file.`,
    done: `Shown once, below. Works ${en.until(now + policy.temporaryLoginLife)}.`,
    say: codeFirst(policy.temporaryLoginLife, { en, es }),
    sayDone: codeFirst(policy.temporaryLoginLife, { en, es }),
  }),
}
