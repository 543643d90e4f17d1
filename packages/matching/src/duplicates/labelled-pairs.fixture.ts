import type { Comparable } from './comparable.ts'

/** A chart of the usual completeness, from which the pairs differ. */
export const ana: Comparable = {
  family: 'Novak',
  given: ['Ana'],
  birthDate: '1984-03-12',
  sex: 'female',
  houseNumber: '41',
  street: 'Orchard Street',
  town: 'Millbrook',
  postcode: '01810',
  state: 'MA',
  phones: ['(541) 555-0142'],
  emails: ['ana.novak@example.org'],
  recordNumbers: [{ system: 'mrn', value: '40118273' }],
}
const elsewhere: Comparable = {
  houseNumber: '7',
  street: 'Canal Road',
  town: 'Bonsall',
  postcode: '92003',
  state: 'CA',
}
const ownContact: Comparable = { phones: ['(541) 555-0177'], emails: ['second@example.net'] }
const other = (changes: Comparable): Comparable => ({
  ...ana,
  recordNumbers: [{ system: 'mrn', value: '41902566' }],
  ...changes,
})

/** Two people whom a family, a roof or a phone makes look alike: none may be proposed. */
export const TWO_PEOPLE: readonly [string, Comparable, Comparable][] = [
  ['twin sisters', ana, other({ given: ['Lucia'] })],
  ['twins, a girl and a boy', ana, other({ given: ['Marko'], sex: 'male' })],
  ['twins with names a letter apart', ana, other({ given: ['Anas'], sex: 'male' })],
  [
    'grown twins with phones and homes of their own',
    ana,
    other({ given: ['Lucia'], ...ownContact, ...elsewhere }),
  ],
  [
    'twins of a rare surname',
    { ...ana, family: 'Xanthopoulou' },
    other({ family: 'Xanthopoulou', given: ['Eleni'] }),
  ],
  ['newborn twins with no contact yet', newborn('Emma'), newborn('Olivia')],
  ['a mother and her newborn without a name', ana, other({ given: ['Baby Girl'], birthDate: '2026-11-02' })],
  ['newborn twins without names', newborn('Baby Girl A'), newborn('Baby Girl B')],
  ['wife and husband', ana, other({ given: ['Peter'], sex: 'male', birthDate: '1981-11-30' })],
  ['sisters', ana, other({ given: ['Mia'], birthDate: '1987-06-02' })],
  ['sisters with names that look alike', ana, other({ given: ['Anja'], birthDate: '1987-06-02' })],
  [
    'siblings born on one day of other years',
    ana,
    other({ given: ['Ivan'], sex: 'male', birthDate: '1985-03-12' }),
  ],
  ['mother and daughter', ana, other({ given: ['Ema'], birthDate: '2011-08-19' })],
  ['mother and daughter of one name', ana, other({ birthDate: '2011-08-19' })],
  [
    'father and son of one name',
    { ...ana, given: ['John', 'Paul'], family: 'Haddock', sex: 'male', birthDate: '1951-02-03' },
    other({ given: ['John', 'Paul'], family: 'Haddock', sex: 'male', birthDate: '1979-10-21' }),
  ],
  [
    'Jr and Sr with a birth date mistyped alike',
    { ...ana, given: ['John'], family: 'Haddock', sex: 'male', birthDate: '1951-02-03', suffix: 'Sr' },
    other({ given: ['John'], family: 'Haddock', sex: 'male', birthDate: '1951-02-08', suffix: 'Jr.' }),
  ],
  ['sharing a phone alone', ana, { ...unrelated(), phones: ['541-555-0142'] }],
  ['sharing a mailbox alone', ana, { ...unrelated(), emails: ['Ana.Novak@example.org'] }],
  ['flatmates of one first name', ana, other({ family: 'Okello', birthDate: '1991-01-25', ...ownContact })],
  [
    'a couple not married, one phone',
    ana,
    other({ family: 'Okello', given: ['Ruth'], birthDate: '1983-05-17' }),
  ],
  [
    'a carer whose phone and mailbox are on file',
    ana,
    other({ family: 'Okello', given: ['Ruth'], birthDate: '1959-05-17', ...elsewhere }),
  ],
  ['namesakes in two towns', ana, other({ birthDate: '1960-09-28', ...ownContact, ...elsewhere })],
  [
    'namesakes with a common name',
    john({ birthDate: '1960-09-28' }),
    john({ birthDate: '1984-03-12', ...elsewhere }),
  ],
  ['strangers of one birth date', ana, { ...unrelated(), birthDate: '1984-03-12', sex: 'female' }],
  [
    'a family whose birth dates are missing',
    { ...ana, birthDate: undefined },
    other({ given: ['Peter'], birthDate: undefined }),
  ],
]

/** One person with two charts: all must be proposed. */
export const ONE_PERSON: readonly [string, Comparable, Comparable][] = [
  ['the same twice', ana, other({})],
  [
    'a nickname, and nothing but the phone beside it',
    { ...bare('Margaret'), phones: ['541-555-0142'] },
    { ...bare('Peggy'), phones: ['5415550142'] },
  ],
  ['a nickname at the same home', { ...ana, given: ['Catherine'] }, other({ given: ['Kate'] })],
  [
    'a married name, with the maiden name on file',
    ana,
    other({ family: 'Okello', formerFamilies: ['Novak'], ...ownContact, ...elsewhere }),
  ],
  ['a married name, by phone and mailbox', ana, other({ family: 'Okello', ...elsewhere })],
  ['names swapped', ana, other({ family: 'Ana', given: ['Novak'], ...ownContact })],
  ['day and month swapped', ana, other({ birthDate: '1984-12-03', ...ownContact })],
  ['two digits of the birth date transposed', ana, other({ birthDate: '1984-03-21', ...ownContact })],
  ['one digit of the birth year off', ana, other({ birthDate: '1974-03-12', ...ownContact })],
  ['a slip in the surname', ana, other({ family: 'Novack', ...ownContact })],
  [
    'a slip in the first name, moved',
    { ...ana, given: ['Veronika'] },
    other({ given: ['Veronica'], ...elsewhere }),
  ],
  ['moved, with a new phone and mailbox', ana, other({ ...ownContact, ...elsewhere })],
  [
    'moved, both address and contact missing now',
    ana,
    { family: 'Novak', given: ['Ana'], birthDate: '1984-03-12', sex: 'female' },
  ],
  [
    'accents lost',
    { ...ana, family: 'Muñoz', given: ['José'] },
    other({ family: 'Munoz', given: ['Jose'], ...elsewhere }),
  ],
  [
    'two family names, then one',
    { ...ana, family: 'García López' },
    other({ family: 'Garcia', ...ownContact }),
  ],
  [
    'the second name used as first',
    { ...ana, given: ['Maria', 'Ana'] },
    other({ given: ['Ana'], ...ownContact }),
  ],
  ['sex recorded wrongly', ana, other({ sex: 'male', ...ownContact })],
  ['a newborn before and after the name', newborn('Baby Girl'), newborn('Emma')],
  ['one record number in two charts', ana, { ...unrelated(), recordNumbers: ana.recordNumbers }],
]

function bare(given: string): Comparable {
  return { family: 'Whitcombe', given: [given], birthDate: '1950-07-02', sex: 'female' }
}

function newborn(given: string): Comparable {
  const { houseNumber, street, town, postcode, state } = ana
  return {
    family: 'Novak',
    given: [given],
    birthDate: '2026-11-02',
    sex: 'female',
    houseNumber,
    street,
    town,
    postcode,
    state,
  }
}

function john(changes: Comparable): Comparable {
  return { family: 'Smith', given: ['John'], sex: 'male', ...changes }
}

function unrelated(): Comparable {
  return {
    family: 'Okello',
    given: ['Robert'],
    birthDate: '1966-01-09',
    sex: 'male',
    ...elsewhere,
    ...ownContact,
  }
}
