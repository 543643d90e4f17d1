import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const temporaryLoginFacts = {
  temporaryLogin: {
    label: 'Temporary logins are given',
    why: 'A code that is read out helps where mail does not; a clinic can do without.',
    source: 'domain §3.4',
    unit: 'switch',
    looser: 'more',
  },
  temporaryLoginLife: {
    label: 'A code lives',
    why: 'It is typed while the caller is on the line.',
    source: 'P16',
    unit: 'minutes',
    looser: 'more',
  },
  temporaryLoginChoose: {
    label: 'Then a password is chosen within',
    why: 'A page left open must not stay a way in.',
    source: 'P16',
    unit: 'minutes',
    looser: 'more',
  },
  contactAgeForTemporaryLogin: {
    label: 'Not after a contact changed for',
    why: 'The notice about it must reach the patient, not whoever changed the address.',
    source: 'domain §3.4',
    unit: 'days',
    looser: 'less',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>

export const contactChangeFacts = {
  contactProofLife: {
    label: 'The new address is proved within',
    why: 'It ends in a wait, never in a session, so it may live for a day.',
    source: 'P16',
    unit: 'hours',
    looser: 'more',
  },
  contactCooling: {
    label: 'Then it waits',
    why: 'The old address gets a day to say “this wasn’t me”.',
    source: 'domain §3.9',
    unit: 'hours',
    looser: 'less',
  },
  contactCoolingUnreachable: {
    label: 'Waits where the old address is dead',
    why: 'Nobody can object by mail; a letter needs longer.',
    source: 'domain §3.9',
    unit: 'hours',
    looser: 'less',
  },
  phoneProofCalls: {
    label: 'Calls to a new number',
    why: 'One may be missed; who never answers does not have it.',
    source: 'domain §3.9',
    unit: 'times',
    looser: 'more',
  },
  oldContactRecovery: {
    label: 'Resets still go to the old address for',
    why: 'A stolen change must not steal the next reset too.',
    source: 'domain §3.9',
    unit: 'days',
    looser: 'less',
  },
  reportLife: {
    label: '“This wasn’t me” works for',
    why: 'Mail is read late, and to protect needs little proof.',
    source: 'P9',
    unit: 'days',
    looser: 'less',
  },
  undoWindow: {
    label: 'A step can be taken back for',
    why: 'A slip of the own hand, while it still can do no harm.',
    source: 'domain §4',
    unit: 'minutes',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
