import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const sendFacts = {
  betweenSends: {
    label: 'Between two mails to a patient',
    why: 'The first is still on its way; a second only makes it worthless.',
    source: 'V10',
    unit: 'seconds',
    looser: 'less',
  },
  sendsPerHour: {
    label: 'Links and reminders an hour',
    why: 'More than these help nobody and fill a mailbox.',
    source: 'V10',
    unit: 'times',
    looser: 'more',
  },
  sendsPerDay: {
    label: 'Links and reminders in 24 h',
    why: 'Who needs more of them in a day needs another way in.',
    source: 'V10',
    unit: 'times',
    looser: 'more',
  },
  mailboxSendsPerHour: {
    label: 'To a mailbox several patients share, an hour',
    why: 'Each of them has limits, but one person reads them all.',
    source: 'V10',
    unit: 'times',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const troubleFacts = {
  mailQueueLongest: {
    label: 'Mail waits before the desk is told',
    why: 'A caller who is told “in a minute” must not wait for half an hour.',
    source: 'T11',
    unit: 'minutes',
    looser: 'neither',
  },
  massFailurePeople: {
    label: 'People whose provider turns us away',
    why: 'So many are no chance: sending there is paused before we are blocked for good.',
    source: 'domain §9, 34',
    unit: 'times',
    looser: 'neither',
  },
  massFailureWindow: {
    label: 'Counted within',
    why: 'A bad hour is a block; a bad month is old addresses.',
    source: 'domain §9, 34',
    unit: 'minutes',
    looser: 'neither',
  },
  mailUnopenedAfter: {
    label: 'An address where nothing was opened for',
    why: 'The desk then asks whether the patient still has it.',
    source: 'domain §5',
    unit: 'days',
    looser: 'neither',
  },
  outagePeople: {
    label: 'People who cannot get in through our fault',
    why: 'From so many on it is the portal, not the caller.',
    source: 'domain §5',
    unit: 'times',
    looser: 'neither',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
