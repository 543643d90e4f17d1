import { hasWorkingMailbox } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import { shownAddress } from '../call/search-kinds.ts'
import type { MessageOrder } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { letterWay } from '../temporary-login/letter.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import { letterAfter } from '../words/code-words.ts'
import { codeRefusal, consentBlock, giveCode, liveBlock } from './give-code.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { refuseRemedy } from './sending.ts'

const needs = { assurance: 'strong', right: 'send-links' } as const

function wayBlock(facts: CallFacts): Refusal | undefined {
  const letter = letterWay(facts)
  if (letter.way === 'hand') return undefined
  if (!letter.to) return { code: 'no-address-on-file' }
  return letter.tooNew ? { code: 'address-too-new' } : undefined
}

/** A mailbox that can be written to hears of it (P9); for many who need a letter there is none. */
const noticeOf = ({ patient, now, policy }: CallFacts): MessageOrder[] =>
  hasWorkingMailbox(patient)
    ? [
        {
          template: 'temporary-login',
          to: 'contact-on-file',
          askedBy: 'notice',
          params: { at: now, until: now + policy.printedCodeLife },
        },
      ]
    : []

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
      liveBlock(facts, 'print-activation-code'),
      consentBlock(facts, 'print-activation-code'),
      lookalikeBlock(facts),
    ]),

  decide(facts, press) {
    const refusal = codeRefusal(facts, 'print-activation-code', this.missing(facts), press)
    if (refusal) return refuseRemedy(facts, 'temporary-login.refused', refusal)
    const { policy, call } = facts
    const posted = letterWay(facts).way === 'post'
    const { changes, audit } = giveCode(facts, 'print-activation-code', {
      life: policy.printedCodeLife,
      reason: posted ? 'posted' : 'printed',
    })
    return {
      changes: [
        ...changes,
        // Whoever prints an envelope's address has seen it: it proves nobody on this call any more.
        touchCall(facts, posted ? { searchedBy: [...new Set([...call.searchedBy, ...shownAddress])] } : {}),
      ],
      messages: noticeOf(facts),
      audit,
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
