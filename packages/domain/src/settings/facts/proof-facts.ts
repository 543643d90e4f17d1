import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const possessionFacts = {
  contactAgeForPossession: {
    label: 'A contact counts once on file for',
    why: 'A number or address planted last week must not open an account today.',
    source: 'V5',
    unit: 'days',
    looser: 'less',
  },
  phoneOldestForPossession: {
    label: 'A phone counts without news for',
    why: 'Numbers are given to somebody else; the chart or the patient must have named it since.',
    source: 'domain §9, 29',
    unit: 'days',
    looser: 'more',
  },
  verificationLife: {
    label: 'A level lasts',
    why: 'Long enough for one call, too short for a second caller.',
    source: 'V6',
    unit: 'minutes',
    looser: 'more',
  },
  confirmationLife: {
    label: 'A number-matching link lives',
    why: 'The caller is on the line and opens it now, or not at all.',
    source: 'P16',
    unit: 'minutes',
    looser: 'more',
  },
  confirmationsPerHour: {
    label: 'Number-matching links an hour',
    why: 'Whoever gets many of them taps one in the end, just to have peace.',
    source: 'V10',
    unit: 'times',
    looser: 'more',
  },
  callWord: {
    label: 'Two words before a call-back',
    why: 'The caller knows by them that it is really the clinic who calls.',
    source: 'V5',
    unit: 'switch',
    looser: 'less',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const checkFacts = {
  submitsPerVerification: {
    label: 'Tries per check',
    why: 'A slip is human; three look like guessing.',
    source: 'domain §3.5',
    unit: 'times',
    looser: 'more',
  },
  failuresPerPatientPerDay: {
    label: 'Not passed per patient in 24 h',
    why: 'Counts across all staff, against shopping for a kind one.',
    source: 'domain §3.5',
    unit: 'times',
    looser: 'more',
  },
  itemsDrawn: {
    label: 'Questions asked at once',
    why: 'Three reach standard in one go; fewer are easier to guess.',
    source: 'domain §4',
    unit: 'times',
    looser: 'less',
  },
  itemRestAfterChange: {
    label: 'A changed item is not asked for',
    why: 'Whoever had it changed knows the new answer.',
    source: 'domain §4',
    unit: 'days',
    looser: 'less',
  },
  itemRestAfterFailure: {
    label: 'A missed item is not asked again for',
    why: 'A second call with the next guess must not help.',
    source: 'domain §4',
    unit: 'hours',
    looser: 'less',
  },
  usernameTriesPerCall: {
    label: 'Usernames compared per call',
    why: 'The caller says it; the desk must not become a place to guess it.',
    source: 'domain §4',
    unit: 'times',
    looser: 'more',
  },
  emailTriesPerCall: {
    label: 'Email addresses compared per call',
    why: 'As with usernames: told whether it is the one on file, not which that is.',
    source: 'domain §4',
    unit: 'times',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const linkFacts = {
  invitationLife: {
    label: 'Invitation',
    why: 'Most are used on the first day; a weekend may lie between.',
    source: 'domain §3.2',
    unit: 'hours',
    looser: 'more',
  },
  resetLife: {
    label: 'Reset link',
    why: 'Whoever reads the mailbox later must not find a live one.',
    source: 'P16',
    unit: 'minutes',
    looser: 'more',
  },
  printedCodeLife: {
    label: 'Printed activation code',
    why: 'A letter travels for days, and lies open at home for weeks.',
    source: 'domain §3.2',
    unit: 'days',
    looser: 'more',
  },
  shortCodeLife: {
    label: 'Short code for another device',
    why: 'It is typed right away from one screen into the other.',
    source: 'P16',
    unit: 'minutes',
    looser: 'more',
  },
  wrongDetailsPerLink: {
    label: 'Wrong birth dates per link',
    why: 'Whoever holds a stranger’s link guesses; the patient knows it.',
    source: 'domain §3.2',
    unit: 'times',
    looser: 'more',
  },
  wrongTriesPerCode: {
    label: 'Wrong tries per code',
    why: 'Few enough that a code of sixteen digits cannot be guessed.',
    source: 'P10',
    unit: 'times',
    looser: 'more',
  },
  wrongShortCodesPerAddress: {
    label: 'Wrong short codes per network address',
    why: 'One address must not try the codes of many patients.',
    source: 'P10',
    unit: 'times',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
