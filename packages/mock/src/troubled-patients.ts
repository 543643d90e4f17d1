import { hours, minutes } from '@portal-desk/domain'
import type { MockPatient } from './mock-patient.ts'
import { activeAccount, invitationOf, invitedAccount, patientEvent, personOf } from './person.ts'

const town = { town: 'Millbrook', postcode: '12545' } as const

/** Types a username that nobody has, one letter beside his own. */
const tomas = (now: number): MockPatient => {
  const facts = personOf(
    {
      ...town,
      key: 'tomas',
      family: 'Ferreira',
      given: 'Tomás',
      born: '1986-05-21',
      mrn: '204-9909',
      street: '14 Weaver Street',
      sex: 'male',
      phone: '(555) 555-0191',
      email: 'tomas.ferreira@example.org',
    },
    now,
  )
  return {
    facts,
    account: activeAccount(facts, 'tferreira52', now),
    links: [],
    messages: [],
    events: [],
    nearMisses: [now - minutes(3), now - minutes(4), now - minutes(6)],
    habit: 'reads-it',
  }
}

/** Sits before the page that takes none of her passwords. */
const priya = (now: number): MockPatient => {
  const facts = personOf(
    {
      ...town,
      key: 'priya',
      family: 'Raman',
      given: 'Priya',
      born: '1997-10-11',
      mrn: '204-9910',
      street: '6 Canal Row',
      sex: 'female',
      phone: '(555) 555-0192',
      email: 'priya.raman@example.org',
    },
    now,
  )
  const account = invitedAccount(facts, 'praman31', now - hours(2))
  const object = `link:${account.id}-link`
  const refused = { action: 'patient.password-refused', outcome: 'refused', object } as const
  return {
    facts,
    account,
    ...invitationOf(account, hours(72), { openedAt: now - minutes(9) }),
    events: [
      patientEvent(facts, 6, now - minutes(5), { ...refused, reason: 'common' }),
      patientEvent(facts, 5, now - minutes(7), { ...refused, reason: 'too-short' }),
    ],
    habit: 'never-looks',
  }
}

/** His email came back, so that no remedy can mail anything. */
const oskar = (now: number): MockPatient => {
  const facts = personOf(
    {
      ...town,
      key: 'oskar',
      family: 'Lund',
      given: 'Oskar',
      born: '1962-08-30',
      mrn: '204-9911',
      street: '40 Ridge Road',
      sex: 'male',
      phone: '(555) 555-0193',
      email: 'oskar.lund@example.org',
    },
    now,
  )
  const contacts = facts.contacts.map((contact) =>
    contact.kind === 'email' ? { ...contact, standing: 'bouncing' as const } : contact,
  )
  return {
    facts: { ...facts, contacts },
    account: activeAccount(facts, 'olund14', now, { contact: 'bouncing' }),
    links: [],
    messages: [],
    events: [
      {
        ...patientEvent(facts, 7, now - hours(20), {
          action: 'mail.bounced',
          outcome: 'done',
          reason: 'reset:5.1.1',
        }),
        actor: { kind: 'system', id: 'outbox' },
      },
    ],
    habit: 'never-looks',
  }
}

/** People whose trouble is not with a link: a username, a rule of the page, an address. */
export const troubledPatients = (now: number): MockPatient[] => [tomas, priya, oskar].map((one) => one(now))
