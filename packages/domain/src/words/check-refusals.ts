import { oneMoreDetail } from './one-more-detail.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** console-words §3.2 and §3.3: finding, verifying, acting for someone else. */
export const checkRefusals: RefusalTexts<
  | 'two-identifiers'
  | 'third-identifier'
  | 'confirm-lookalike'
  | 'verify-first'
  | 'needs-standard'
  | 'needs-strong'
  | 'needs-presence'
  | 'verification-over'
  | 'verification-dropped'
  | 'other-caller'
  | 'no-tries-left'
  | 'cool-down'
  | 'too-few-items'
  | 'no-contact-old-enough'
> = {
  'two-identifiers': {
    badge: 'One more detail',
    agent: 'Add a second detail: name and birth date, or MRN, or phone, or postcode.',
    caller: oneMoreDetail['two-identifiers'],
  },
  'third-identifier': {
    badge: 'Lookalike',
    agent: 'Two records look alike. Ask for one more detail before you open either.',
    caller: oneMoreDetail['third-identifier'],
  },
  'confirm-lookalike': {
    badge: 'Check the MRN',
    agent: 'Another record looks like this one. Compare birth date and MRN, then press This is the one.',
    caller: sayLines['one-moment'],
  },
  'verify-first': {
    badge: 'Needs basic',
    agent: 'Verify the caller first: name, date of birth (or MRN) and one private item.',
    caller: sayLines['before-check'],
  },
  'needs-standard': {
    badge: 'Needs standard',
    agent: 'Two more private items, or one possession check.',
    caller: sayLines['one-more-check'],
  },
  'needs-strong': {
    badge: 'Needs strong',
    agent: 'Knowledge alone is not enough: do a call-back, a confirmation link, or photo ID.',
    caller: sayLines['one-more-check'],
  },
  'needs-presence': {
    badge: 'Needs presence',
    agent: 'Photo ID at the counter, or two people: you and a supervisor.',
    caller: {
      en: 'I can do this with a photo ID here, or together with a supervisor.',
      es: 'Esto se puede hacer aquí con identificación con foto, o con ayuda de supervisión.',
    },
  },
  'verification-over': {
    badge: 'Check ran out',
    agent: ({ at }, { en }) =>
      at === undefined
        ? 'The check ran out. Verify again; the questions are new.'
        : `The check ran out ${en.at(at)}. Verify again; the questions are new.`,
    caller: {
      en: 'It has been a while, so I need to ask a few questions again.',
      es: 'Ya pasó un rato, así que necesito preguntarle algunas cosas de nuevo.',
    },
  },
  'verification-dropped': {
    badge: 'Now basic',
    agent: ({ at }, { en }) =>
      `Handed over${at === undefined ? '' : ` ${en.at(at)}`}: the level went down to basic. Ask again for what this step needs.`,
    caller: {
      en: 'A colleague helped you before; I need to ask one or two things again.',
      es: 'Antes le atendió otra persona; necesito preguntarle una o dos cosas de nuevo.',
    },
  },
  'other-caller': {
    badge: 'Other caller',
    agent: 'The check was for another caller or another patient. Verify this one.',
    caller: sayLines['before-check'],
  },
  'no-tries-left': {
    badge: 'No tries left',
    agent: 'Both sets are used on this call. A call-back, the counter or a supervisor still work.',
    caller: sayLines['not-verified'],
  },
  'cool-down': {
    badge: ({ until }, { en }) => (until === undefined ? 'Resting' : `Resting ${en.until(until)}`),
    agent:
      'Three checks did not match in 24 hours, across all staff. A supervisor or photo ID can still verify.',
    caller: sayLines['not-verified'],
  },
  'too-few-items': {
    badge: 'Too few items',
    agent: 'This record holds too little for questions. Use a supervisor with a second person, or photo ID.',
    caller: sayLines['not-verified'],
  },
  'no-contact-old-enough': {
    badge: 'No contact to use',
    agent: 'No email or phone on file is old enough for this check (30 days). Use photo ID or a supervisor.',
    caller: {
      en: 'That way didn’t work out. Let’s find another one.',
      es: 'Por ese medio no se pudo. Busquemos otra manera.',
    },
  },
}
