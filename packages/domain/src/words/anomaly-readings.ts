import type { AnomalyRule, Finding, FindingKind } from '../anomalies/anomaly.ts'
import { ATTENTION_FROM } from '../anomalies/far-above-peers.ts'

/** One finding in words; an absent reading is one that nothing speaks for. */
export type Reading = { headline: string; why: string; ordinary?: string; against?: string }
type About = { who: string; day: string }

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const was = (n: number): string => (n === 1 ? 'was' : 'were')
const when = (n: number, text: string) => (n > 0 ? text : undefined)
const both = (ordinary: string | undefined, against: string | undefined) => ({
  ...(ordinary === undefined ? {} : { ordinary }),
  ...(against === undefined ? {} : { against }),
})

const given: Partial<Record<FindingKind, [one: string, verb: string]>> = {
  'temporary-login': ['temporary login', 'issued'],
  'contact-change': ['contact change', 'started'],
}
const nearness: Partial<Record<FindingKind, string>> = {
  own: 'their own record',
  household: 'a record of their own household',
  coworker: 'a colleague’s record',
}

/** Why each rule speaks up, with its threshold: the same text on the page of rules. */
export const anomalyWhys: Record<AnomalyRule, string> = {
  'far-above-peers': `Temporary logins and contact changes are the strongest things the desk can do. The rule speaks up at three times the usual number of the same day, and at least ${ATTENTION_FROM}.`,
  'agent-shopping':
    'Some callers try until somebody lets them in. The rule speaks up when a check is not passed with one person and passed with another within 24 h.',
  'one-contact':
    'Whoever reads one mailbox could open every login that leads to it. The rule speaks up when one new address or number stands on two records of people who do not live together.',
  'odd-address':
    'A new address should be the patient’s own. The rule speaks up when it is one of a member of staff, or from a provider of mailboxes that are thrown away after use.',
  'near-record':
    'Nobody works on their own record or one of their household, and a colleague’s is for a senior of another team. The rule speaks up each time one was opened or tried.',
  'hasty-acts':
    'Nobody knows whom they speak to within half a minute. The rule speaks up at the second such act of a day.',
  'views-only':
    'Most calls end with something done. The rule speaks up at ten calls in a week in which a record was opened and nothing more happened, if they outnumber the others.',
  'approval-pair':
    'A second pair of eyes should not always be the same. The rule speaks up at five approvals in a week between the same two, and three times those of any other two.',
  'out-of-hours':
    'Little is seen when hardly anybody is there. The rule speaks up at three calls of one person at a weekend, before 7 AM or after 7 PM, and three times those of colleagues.',
  'change-then-reset':
    'This is how a stolen login is opened. The rule speaks up when a reset link leaves within 24 h of a new address or number.',
  'not-me':
    'The patient said that it was not them. The rule speaks up when the desk had done something for the login in the seven days before.',
  'record-not-whole':
    'Nothing the record says can be relied on until this is explained. The rule speaks up whenever a check of the log finds something.',
}

const words: Record<AnomalyRule, (finding: Finding, about: About) => Omit<Reading, 'why'>> = {
  'far-above-peers': ({ kind, found, usual, peers = [], ordinary, against }, { who, day }) => {
    const [one, verb] = given[kind ?? 'temporary-login'] ?? ['', '']
    const range = `${peers[0] ?? 0} to ${peers.at(-1) ?? 0}`
    return {
      headline: `${who} ${verb} ${counted(found, one)} on ${day}. Colleagues ${verb} ${range}.`,
      ...both(
        when(ordinary, `${ordinary} of ${found} ${was(ordinary)} at the counter with photo ID.`),
        when(
          against,
          `${against} ${was(against)} done within 30 s of opening the record. Usual that day: ${usual}.`,
        ),
      ),
    }
  },
  'agent-shopping': ({ found, ordinary, against }) => ({
    headline: `A caller did not pass ${found === 1 ? 'once' : `${found} times`} with one agent, and passed with another within 24 h.`,
    ...both(
      when(
        ordinary,
        'The last check rests on more than answers: a contact on file, a photo ID, or two colleagues.',
      ),
      when(against, 'The last check rests on answers alone, which can be tried out or looked up.'),
    ),
  }),
  'one-contact': ({ found, ordinary, against }) => ({
    headline: `One new contact is on ${found} records; a contact is usually on 1.`,
    ...both(
      when(
        ordinary,
        `${counted(ordinary, 'change')} ${was(ordinary)} held: nothing is sent there before somebody has looked.`,
      ),
      when(against, `${counted(against, 'change')} ${was(against)} not held.`),
    ),
  }),
  'odd-address': ({ kind, ordinary, against }, { who }) => ({
    headline:
      kind === 'staff-address'
        ? `${who} started a change to an address that a member of staff uses.`
        : `${who} started a change to a mailbox that is thrown away after use.`,
    ...both(
      when(ordinary, 'The patient was at the counter with photo ID.'),
      when(against, 'The address was said on the phone.'),
    ),
  }),
  'near-record': ({ kind, found, ordinary, against }, { who }) => ({
    headline: `${who} came to ${nearness[kind ?? 'coworker']} ${found === 1 ? 'once' : `${found} times`} this week; usual is none.`,
    ...both(
      when(
        ordinary,
        `The desk refused it ${ordinary === 1 ? 'once' : `${ordinary} times`}; nothing was shown then.`,
      ),
      when(against, `The record was opened ${against === 1 ? 'once' : `${against} times`}.`),
    ),
  }),
  'hasty-acts': ({ found, usual, ordinary, against }, { who, day }) => ({
    headline: `${who} did ${counted(found, 'thing')} within 30 s of opening a record on ${day}; ${usual} took longer.`,
    ...both(
      when(ordinary, `${ordinary} of ${found} only sent something to the contact on file.`),
      when(against, `${against} ${was(against)} an unlock, a temporary login or a contact change.`),
    ),
  }),
  'views-only': ({ found, usual, ordinary, against }, { who }) => ({
    headline: `${who} opened records in ${counted(found, 'call')} this week and did nothing more. In ${usual} something was done.`,
    ...both(
      when(ordinary, `${ordinary} ${was(ordinary)} closed as a question answered.`),
      when(against, `${against} ended in another way, with nothing done.`),
    ),
  }),
  'approval-pair': ({ found, usual, ordinary, against }, { who }) => ({
    headline: `${who} met in ${counted(found, 'approval')} this week. Other pairs met in ${usual}.`,
    ...both(
      when(ordinary, `The same approver also agreed to ${counted(ordinary, 'request')} of others.`),
      when(against, 'Nobody else answered this colleague this week.'),
    ),
  }),
  'out-of-hours': ({ found, usual, ordinary, against }, { who, day }) => ({
    headline: `${who} took ${counted(found, 'call')} out of hours on ${day}. Colleagues took ${usual}.`,
    ...both(
      when(ordinary, `${counted(ordinary, 'colleague')} worked out of hours that day as well.`),
      when(against, 'Nobody else took a call out of hours that day.'),
    ),
  }),
  'change-then-reset': ({ found, ordinary, against }) => ({
    headline: `A reset link left ${found} h after a new contact came into use; the rule looks at 24 h.`,
    ...both(
      when(ordinary, 'The change and the reset were asked for by two different people.'),
      when(against, 'No second person had part in it.'),
    ),
  }),
  'not-me': ({ found, ordinary, against }) => ({
    headline: `A patient says “this wasn’t me”. The desk had done ${counted(found, 'thing')} for that login in the 7 days before.`,
    ...both(
      when(ordinary, `${ordinary} of ${found} rested on more than answers.`),
      when(against, `${against} rested on answers alone.`),
    ),
  }),
  'record-not-whole': ({ found }) => ({
    headline: `A check of the log found ${counted(found, 'thing')} that should be 0.`,
    against: 'What was found stands on the page Integrity, with what to do.',
  }),
}

/** A finding in words: what differs, why it is shown, and how it reads if it is ordinary and if not. */
export const readingOf = (finding: Finding, about: About): Reading => ({
  why: anomalyWhys[finding.rule],
  ...words[finding.rule](finding, about),
})
