import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const lockFacts = {
  lockAfterFailures: {
    label: 'Wrong passwords before a pause',
    why: 'A hand slips four times; a machine tries for ever.',
    source: 'P6',
    unit: 'times',
    looser: 'more',
  },
  lockFirst: {
    label: 'The first pause',
    why: 'Short for a person, long for a machine; it doubles each time.',
    source: 'P6',
    unit: 'seconds',
    looser: 'less',
  },
  lockLongest: {
    label: 'The longest pause',
    why: 'A patient must not be kept out for days by a stranger who tries.',
    source: 'P6',
    unit: 'minutes',
    looser: 'less',
  },
  lockHardAfter: {
    label: 'Wrong passwords before it stays locked',
    why: 'From here on only a reset or the desk opens it.',
    source: 'P6',
    unit: 'times',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const passwordFacts = {
  passwordLeast: {
    label: 'A password has at least',
    why: 'Length is what withstands guessing, for staff and patients.',
    source: 'P1',
    unit: 'characters',
    looser: 'less',
    caution: 'Under 15 characters is safe only beside a second factor, which the portal does not demand.',
  },
  passwordMost: {
    label: 'And at most',
    why: 'Room for any sentence, and an end for whoever would drown the server.',
    source: 'P1',
    unit: 'characters',
    looser: 'neither',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const patientSessionFacts = {
  patientIdle: {
    label: 'A patient is signed out after idling',
    why: 'Phones and library computers are left lying about.',
    source: 'S2',
    unit: 'minutes',
    looser: 'more',
  },
  patientAbsolute: {
    label: 'A patient is signed out in any case after',
    why: 'What was taken with a session ends with the day.',
    source: 'S2',
    unit: 'hours',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
