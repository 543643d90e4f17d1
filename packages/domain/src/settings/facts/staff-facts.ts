import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const staffSessionFacts = {
  staffIdle: {
    label: 'Signed out after idling',
    why: 'A desk is left for a coffee with a record open.',
    source: 'S2',
    unit: 'minutes',
    looser: 'more',
  },
  staffAbsolute: {
    label: 'Signed out in any case after',
    why: 'One shift; the next person signs in as themselves.',
    source: 'S2',
    unit: 'hours',
    looser: 'more',
  },
  reauthenticationLife: {
    label: 'The own password counts for',
    why: 'Strong steps need proof that it is still you.',
    source: 'S4',
    unit: 'minutes',
    looser: 'more',
  },
  accessReviewEvery: {
    label: 'Everybody’s access is looked at again after',
    why: 'People change desks; what they may do should follow.',
    source: 'S10',
    unit: 'days',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const staffCallFacts = {
  recordViewsPerHour: {
    label: 'Records opened an hour',
    why: 'Nobody helps more callers than this; browsing looks like it.',
    source: 'V10',
    unit: 'times',
    looser: 'more',
  },
  breakGlassLife: {
    label: 'A restricted record stays open for',
    why: 'For this caller, not for the rest of the day.',
    source: 'domain §4',
    unit: 'minutes',
    looser: 'more',
  },
  approvalLife: {
    label: 'A request waits for approval',
    why: 'The caller is on the line; an old yes fits another moment.',
    source: 'domain §3.10',
    unit: 'minutes',
    looser: 'more',
  },
  callIdle: {
    label: 'A forgotten call wraps itself up after',
    why: 'A level must not lie open beside an empty chair.',
    source: 'domain §3.6',
    unit: 'minutes',
    looser: 'more',
  },
  resumeWindow: {
    label: 'A closed call can be gone back to for',
    why: 'Lines break; a new day is a new call.',
    source: 'domain §3.6',
    unit: 'minutes',
    looser: 'more',
  },
  relayFactor: {
    label: 'Times are longer with relay or interpreter by',
    why: 'Words that take their way, or their time, must not run out of it.',
    source: 'domain §9, 24',
    unit: 'times',
    looser: 'neither',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
