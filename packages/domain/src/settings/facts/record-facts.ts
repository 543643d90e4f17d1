import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const ageFacts = {
  teenAge: {
    label: 'A parent’s access is limited from age',
    why: 'Teenagers have a right to a doctor of their own; states differ.',
    source: 'domain §9, 2',
    unit: 'years',
    looser: 'more',
  },
  adultAge: {
    label: 'A parent’s access ends at age',
    why: 'On that birthday only the patient decides.',
    source: 'domain §9, 3',
    unit: 'years',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const dormancyFacts = {
  dormantAfter: {
    label: 'A login is dormant after',
    why: 'A door that nobody uses is watched by nobody.',
    source: 'domain §3.8',
    unit: 'days',
    looser: 'more',
  },
  dormantMost: {
    label: 'Switched off in one sweep at most',
    why: 'More than this is a wrong clock until somebody has looked.',
    source: 'domain §3.8',
    unit: 'times',
    looser: 'neither',
  },
  dormantMostPercent: {
    label: 'Of all logins at most',
    why: 'The same, for a small clinic.',
    source: 'domain §3.8',
    unit: 'percent',
    looser: 'neither',
  },
  inactiveUndoWindow: {
    label: 'A closed record can be put back for',
    why: 'As it was; later it is opened anew with a new password.',
    source: 'domain §4',
    unit: 'days',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const duplicateFacts = {
  duplicateReviewLife: {
    label: 'Two records are kept for one reviewer',
    why: 'Nobody decides under a colleague’s eyes; nobody blocks the queue.',
    source: 'domain §3.7',
    unit: 'minutes',
    looser: 'neither',
  },
  consolidationUndo: {
    label: 'One login can become two again for',
    why: 'A wrong pair is noticed at the next visit, not the same day.',
    source: 'domain §4',
    unit: 'days',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
