import { emailOnFile } from '../account/email-on-file.ts'
import { approvalBlock, approvalMisfit, lastApproval, usedApproval } from '../approvals/approval-block.ts'
import { touchCall } from '../call/call-block.ts'
import { shownAddress } from '../call/search-kinds.ts'
import type { Change, MessageOrder } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import { lapseCodes, supersedeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { letterWay } from '../temporary-login/letter.ts'
import { liveCode, liveCodeUntil } from '../temporary-login/temporary-login.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import { letterAfter } from '../words/code-words.ts'
import { needsConsent } from './issue-temporary-login.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, firstOf, listed, lookalikeBlock, mailBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'strong', right: 'send-links' } as const

function wayBlock(facts: CallFacts): Refusal | undefined {
  const letter = letterWay(facts)
  if (letter.way === 'hand') return undefined
  if (!letter.to) return { code: 'no-address-on-file' }
  return letter.tooNew ? { code: 'address-too-new' } : undefined
}

function liveBlock(facts: CallFacts): Refusal | undefined {
  const until = liveCodeUntil(facts, 'printed')
  return until === undefined ? undefined : { code: 'letter-live', until }
}

/** A mailbox that can be written to hears of it (P9); for many who need a letter there is none. */
const noticeOf = ({ patient, now, policy }: CallFacts): MessageOrder[] => {
  const contact = emailOnFile(patient)
  const reaches = contact && contact.standing !== 'bouncing' && !contact.suppressed && !mailBlock(patient)
  return reaches
    ? [
        {
          template: 'temporary-login',
          to: 'contact-on-file',
          askedBy: 'notice',
          params: { at: now, until: now + policy.printedCodeLife },
        },
      ]
    : []
}

/**
 * A code of 16 digits on a letter, typed with the birth date: handed over at the counter, or posted to the address on
 * file. It opens choose-a-password, once, within days, and is the way in for whoever has no email (domain §3.2, §4).
 */
export const printActivationCode: Remedy<RemedyInput<'print-activation-code'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      wholeBirthDate(facts.patient) ? undefined : { code: 'no-birth-date' },
      wayBlock(facts),
      liveBlock(facts),
      needsConsent(facts) ? approvalBlock(facts, 'print-activation-code') : undefined,
      lookalikeBlock(facts),
    ]),

  decide(facts, { replace, confirm }) {
    const missing = this.missing(facts).filter(({ code }) => !(replace && code === 'letter-live'))
    const refusal =
      firstOf(missing, confirm) ??
      (needsConsent(facts) ? approvalMisfit(facts, 'print-activation-code') : undefined) ??
      (isFreshlyReauthenticated(facts) ? undefined : ({ code: 'reauthenticate' } as const))
    if (refusal) return refuseRemedy(facts, 'temporary-login.refused', refusal)
    const { account, patient, policy, codeHash, call } = facts
    const posted = letterWay(facts).way === 'post'
    if (codeHash === undefined) throw new Error('a code is made and hashed before it is printed')
    const given = needsConsent(facts) ? lastApproval(facts, 'print-activation-code') : undefined
    const consent = given && usedApproval(given, patient.id)
    const lapsed = lapseCodes(facts)
    const older = supersedeLiveCodes(facts, 'printed')
    return {
      changes: [
        ...(consent?.changes ?? []),
        ...(account ? [] : [{ change: 'create-account' } satisfies Change]),
        ...lapsed.changes,
        ...older.changes,
        {
          change: 'issue-temporary-login',
          codeHash,
          life: policy.printedCodeLife,
          // P10: a fresh code does not give back the tries that were spent on the one it replaces.
          wrongTries: liveCode(facts, 'printed')?.wrongTries ?? 0,
          printed: true,
        },
        // Whoever prints an envelope's address has seen it: it proves nobody on this call any more.
        touchCall(facts, posted ? { searchedBy: [...new Set([...call.searchedBy, ...shownAddress])] } : {}),
      ],
      messages: noticeOf(facts),
      audit: [
        ...(consent?.audit ?? []),
        ...lapsed.audit,
        ...older.audit,
        {
          action: 'temporary-login.issued',
          outcome: 'done',
          reason: posted ? 'posted' : 'printed',
          patient: patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: (facts, { en, es }) => {
    const life = facts.policy.printedCodeLife
    const byHand = letterWay(facts).way === 'hand'
    return {
      does: byHand
        ? 'A letter to hand over here. Its code works once, with the birth date, and only to choose a password.'
        : 'A letter to post to the address on file, nowhere else. Its code works once, with the birth date.',
      done: `Letter ready to print. It works for ${en.life(life)}, with the birth date.`,
      say: byHand
        ? {
            en: 'I can print a letter for you with a code for the portal.',
            es: 'Puedo imprimirle una carta con un código para el portal.',
          }
        : {
            en: 'I can post a letter with a code to the address we have.',
            es: 'Puedo enviarle por correo postal una carta con un código, a la dirección que tenemos.',
          },
      sayDone: letterAfter(life, { en, es }),
    }
  },
}
