import { days, hours, minutes } from '@portal-desk/domain'
import { families } from './families.ts'
import type { MockPatient } from './mock-patient.ts'
import { activeAccount, invitationOf, invitedAccount, patientEvent, personOf } from './person.ts'
import { troubledPatients } from './troubled-patients.ts'

/** Lists of their own for each: what happens to one patient must not stand with another. */
const nothing = (): Pick<MockPatient, 'links' | 'messages' | 'events'> => ({
  links: [],
  messages: [],
  events: [],
})

/** Fictional people, each in a state of their own: what is wrong, and what they do with a mail. */
export function mockPatients(now: number): MockPatient[] {
  const known = [maria, walter, omar, nina, harold, ella, erik, grace, ivan].map((person) => person(now))
  return [...known, ...families(now), ...troubledPatients(now)]
}
type Person = (now: number) => MockPatient

const town = { town: 'Millbrook', postcode: '12545' } as const

/** Her invitation ran out; she opened it too late this morning. */
const maria: Person = (now) => {
  const facts = personOf(
    {
      ...town,
      key: 'maria',
      family: 'García',
      given: 'María',
      born: '1984-03-12',
      mrn: '204-1187',
      street: '12 Alder Street',
      sex: 'female',
      phone: '(555) 555-0188',
      email: 'maria.garcia@example.org',
      language: 'es',
    },
    now,
  )
  const account = invitedAccount(facts, 'mgarcia18', now - days(8))
  const late = { action: 'link.refused', outcome: 'refused', reason: 'expired' } as const
  const object = `link:${account.id}-link`
  return {
    facts,
    account,
    ...invitationOf(account, days(3)),
    events: [patientEvent(facts, 2, now - minutes(39), { ...late, object })],
    habit: 'reads-it',
  }
}

/** Fifty wrong passwords: locked until somebody helps. */
const walter: Person = (now) => {
  const facts = personOf(
    {
      key: 'walter',
      family: 'Brennan',
      given: 'Walter',
      born: '1951-09-02',
      mrn: '204-2201',
      street: '4 Mill Road',
      town: 'Ashford',
      postcode: '12546',
      sex: 'male',
      phone: '(555) 555-0121',
      email: 'w.brennan@example.org',
    },
    now,
  )
  return {
    ...nothing(),
    facts,
    account: activeAccount(facts, 'wbrennan33', now, { lock: { kind: 'hard' }, failedSignIns: 50 }),
    events: [
      patientEvent(facts, 4, now - minutes(5), { action: 'account.locked', outcome: 'done', reason: 'hard' }),
    ],
    habit: 'reads-it',
  }
}

/** Two wrong passwords, and never looks at a mail. */
const omar: Person = (now) => {
  const facts = personOf(
    {
      key: 'omar',
      family: 'Haddad',
      given: 'Omar',
      born: '1979-04-30',
      mrn: '204-3302',
      street: '77 Quarry Lane',
      town: 'Easton',
      postcode: '12547',
      sex: 'male',
      phone: '(555) 555-0134',
      email: 'omar.haddad@example.org',
    },
    now,
  )
  const wrong = {
    action: 'patient.sign-in-failed',
    outcome: 'refused',
    reason: 'wrong-password',
  } as const
  return {
    ...nothing(),
    facts,
    account: activeAccount(facts, 'ohaddad77', now, { failedSignIns: 2 }),
    events: [
      patientEvent(facts, 4, now - minutes(11), wrong),
      patientEvent(facts, 3, now - minutes(12), wrong),
    ],
    habit: 'never-looks',
  }
}

/** Was never invited. */
const nina: Person = (now) => ({
  ...nothing(),
  facts: personOf(
    {
      ...town,
      key: 'nina',
      family: 'Nowak',
      given: 'Nina',
      born: '1992-12-01',
      mrn: '204-4403',
      street: '9 Chestnut Court',
      sex: 'female',
      phone: '(555) 555-0147',
      email: 'nina.nowak@example.org',
    },
    now,
  ),
  habit: 'reads-it',
})

/** Has died; nothing is sent for him any more. */
const harold: Person = (now) => {
  const facts = personOf(
    {
      key: 'harold',
      family: 'Whitaker',
      given: 'Harold',
      born: '1944-02-08',
      mrn: '204-5504',
      street: '31 Orchard Way',
      town: 'Ashford',
      postcode: '12546',
      sex: 'male',
      phone: '(555) 555-0153',
      email: 'h.whitaker@example.org',
      deceased: true,
    },
    now,
  )
  return { ...nothing(), facts, account: activeAccount(facts, 'hwhitaker44', now), habit: 'never-looks' }
}

const twins = {
  ...town,
  family: 'Sorensen',
  born: '1990-06-17',
  street: '58 Lark Hill',
} as const

/** A twin whose invitation left an hour ago and lies unopened; her mail server asks to wait. */
const ella: Person = (now) => {
  const facts = personOf(
    {
      ...twins,
      key: 'ella',
      given: 'Ella',
      mrn: '204-6605',
      sex: 'female',
      phone: '(555) 555-0166',
      email: 'ella.sorensen@example.org',
    },
    now,
  )
  const account = invitedAccount(facts, 'esorensen61', now - hours(1))
  return { facts, account, ...invitationOf(account, days(3)), events: [], habit: 'server-defers' }
}

/** Her brother, with whom nothing is wrong. */
const erik: Person = (now) => {
  const facts = personOf(
    {
      ...twins,
      key: 'erik',
      given: 'Erik',
      mrn: '204-6606',
      sex: 'male',
      phone: '(555) 555-0167',
      email: 'erik.sorensen@example.org',
    },
    now,
  )
  return { ...nothing(), facts, account: activeAccount(facts, 'esorensen62', now), habit: 'reads-it' }
}

/** No email on file, and a colleague already talks with her. */
const grace: Person = (now) => ({
  ...nothing(),
  facts: personOf(
    {
      key: 'grace',
      family: 'Okafor',
      given: 'Grace',
      born: '1968-11-23',
      mrn: '204-7707',
      street: '3 Ferry Street',
      town: 'Easton',
      postcode: '12547',
      sex: 'female',
      phone: '(555) 555-0172',
    },
    now,
  ),
  habit: 'never-looks',
  inCallWith: 'D. Achterberg',
})

/** His account is on hold. */
const ivan: Person = (now) => {
  const facts = personOf(
    {
      ...town,
      key: 'ivan',
      family: 'Petrov',
      given: 'Ivan',
      born: '1975-01-19',
      mrn: '204-8808',
      street: '22 Station Road',
      sex: 'male',
      phone: '(555) 555-0185',
      email: 'ivan.petrov@example.org',
    },
    now,
  )
  const account = activeAccount(facts, 'ipetrov20', now, { hold: 'staff', holdReason: 'privacy-request' })
  return { ...nothing(), facts, account, habit: 'never-looks' }
}
