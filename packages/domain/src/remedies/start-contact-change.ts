import { emailOnFile } from '../account/email-on-file.ts'
import { approvalBlock } from '../approvals/approval-block.ts'
import { consentedPress } from '../approvals/consented-press.ts'
import { beginChange } from '../contact-change/begin-change.ts'
import { openChange } from '../contact-change/contact-change.ts'
import { coolingOff } from '../contact-change/cooling.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { sawInPerson } from '../verify/assurance.ts'
import { changeFirst } from '../words/contact-change-words.ts'
import { contactChangeReasonLabels, without } from '../words/reason-words.ts'
import { helperBlock } from './proxy-block.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, listed, lookalikeBlock, mailBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { refuseRemedy } from './sending.ts'

const needs = { assurance: 'strong', right: 'send-links' } as const

/** One at a time: the next begins when this one has ended (domain §3.9). */
export function openChangeBlock(facts: CallFacts): Refusal | undefined {
  const open = openChange(facts)
  if (!open) return undefined
  return { code: open.held ? 'new-contact-held' : 'contact-change-open', at: open.askedAt }
}

/**
 * Begins to change the address on file: a link goes to the new one, and only who reads it there can go on (domain §3.9).
 * A hold does not stop it: where somebody else reads the old mailbox, this is the way out of the hold.
 */
export const startContactChange: Remedy<RemedyInput<'start-contact-change'>> = {
  needs,
  reasons: ({ patient }) =>
    emailOnFile(patient)
      ? without(without(contactChangeReasonLabels, 'none-on-file'), 'new-number')
      : { 'none-on-file': contactChangeReasonLabels['none-on-file'] },

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      helperBlock(facts),
      ...accountBlocks(facts).filter((block) => block?.code !== 'on-hold'),
      mailBlock(facts.patient),
      facts.incident ? { code: 'outage' } : undefined,
      openChangeBlock(facts),
      openChange(facts) ? undefined : approvalBlock(facts, 'start-contact-change'),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, email, confirm }) {
    const press = consentedPress(facts, 'start-contact-change', this.missing(facts), confirm)
    if ('refusal' in press) return refuseRemedy(facts, 'contact-change.refused', press.refusal)
    return beginChange(facts, press.approval, { email }, reason)
  },

  words: (facts, at) => ({
    does: 'With a supervisor. A link goes to the new address; whoever reads it there says yes, and the old one can stop it. Nothing else can be sent there before.',
    done: facts.newContact
      ? 'A supervisor looks at this address first. Nothing was sent yet.'
      : `A link went to the new address; it works ${at.en.until(facts.now + facts.policy.contactProofLife)}.`,
    say: changeFirst(coolingOff(facts, { inPerson: sawInPerson(facts) }), at),
    sayDone: changeFirst(coolingOff(facts, { inPerson: sawInPerson(facts) }), at),
  }),
}
