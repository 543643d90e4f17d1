import {
  type AccessLink,
  days,
  hours,
  minutes,
  type PatientEvent,
  type PatientFacts,
  type PortalAccount,
} from '@portal-desk/domain'
import type { MockPatient } from './world.ts'

type Sketch = {
  id: string
  family: string
  given: string
  born: string
  mrn: string
  postcode: string
  town: string
  sex: 'female' | 'male'
  es?: true
}

function factsOf(
  { id, family, given, born, mrn, postcode, town, sex, es }: Sketch,
  now: number,
): PatientFacts {
  const since = now - days(400)
  return {
    id,
    mrn,
    names: [{ use: 'current', family, given: [given] }],
    birthDate: born,
    sex,
    deceased: false,
    active: true,
    language: es ? 'es' : 'en',
    addresses: [{ use: 'home', lines: ['12 Alder Street'], city: town, postcode }],
    contacts: [
      {
        id: `${id}-mail`,
        kind: 'email',
        value: `${given.toLowerCase()}@example.org`,
        use: 'home',
        onFileSince: since,
        lastImportedAt: now - days(9),
        standing: 'good',
        sharedBy: 1,
      },
      {
        id: `${id}-phone`,
        kind: 'phone',
        value: '(555) 555-0188',
        use: 'mobile',
        onFileSince: since,
        lastImportedAt: now - days(9),
        standing: 'good',
        sharedBy: 1,
      },
    ],
    clinician: 'Dr. Amy Chen',
    lastVisitMonth: '2026-05',
    changedAt: {},
    hasLookalike: false,
    version: 1,
  }
}

const accountOf = (
  patientId: string,
  username: string,
  now: number,
  over: Partial<PortalAccount> = {},
): PortalAccount => ({
  id: `${patientId}-account`,
  patientId,
  username,
  lifecycle: 'active',
  lock: { kind: 'none' },
  hold: 'none',
  credential: 'set',
  contact: 'verified',
  language: 'en',
  failedSignIns: 0,
  passwordSetAt: now - days(90),
  lastSignInAt: now - days(20),
  createdAt: now - days(90),
  version: 1,
  ...over,
})

const eventOf = (
  idx: number,
  at: number,
  action: PatientEvent['action'],
  reason: string,
  patientId: string,
): PatientEvent => ({
  idx,
  at,
  action,
  outcome: action.endsWith('failed') || action.endsWith('refused') ? 'refused' : 'done',
  reason,
  actor: { kind: 'patient', id: patientId },
})

const ranOut = (accountId: string, now: number): AccessLink => ({
  id: `${accountId}-link`,
  accountId,
  kind: 'invitation',
  createdAt: now - days(8),
  expiresAt: now - days(5),
  openedAt: now - days(6),
  wrongDetails: 0,
  askedBy: 'desk',
})

/** Fictional people, one for each kind of trouble that this mock can show. */
export function mockPatients(now: number): MockPatient[] {
  const bare = { links: [], messages: [], events: [], failures: [] }
  const maria = factsOf(
    {
      id: 'mock-patient-maria',
      family: 'García',
      given: 'María',
      born: '1984-03-12',
      mrn: '204-1187',
      postcode: '30417',
      town: 'Millbrook',
      sex: 'female',
      es: true,
    },
    now,
  )
  const walt = factsOf(
    {
      id: 'mock-patient-walt',
      family: 'Brennan',
      given: 'Walter',
      born: '1951-09-02',
      mrn: '204-2201',
      postcode: '30418',
      town: 'Ashford',
      sex: 'male',
    },
    now,
  )
  const omar = factsOf(
    {
      id: 'mock-patient-omar',
      family: 'Haddad',
      given: 'Omar',
      born: '1979-04-30',
      mrn: '204-3302',
      postcode: '30419',
      town: 'Easton',
      sex: 'male',
    },
    now,
  )
  const nina = factsOf(
    {
      id: 'mock-patient-nina',
      family: 'Nowak',
      given: 'Nina',
      born: '1992-12-01',
      mrn: '204-4403',
      postcode: '30417',
      town: 'Millbrook',
      sex: 'female',
    },
    now,
  )
  const harold = factsOf(
    {
      id: 'mock-patient-harold',
      family: 'Whitaker',
      given: 'Harold',
      born: '1944-02-08',
      mrn: '204-5504',
      postcode: '30418',
      town: 'Ashford',
      sex: 'male',
    },
    now,
  )
  const mariaAccount = accountOf(maria.id, 'mgarcia18', now, {
    lifecycle: 'invited',
    credential: 'none',
    contact: 'unverified',
    language: 'es',
  })
  return [
    {
      ...bare,
      facts: maria,
      account: mariaAccount,
      links: [ranOut(mariaAccount.id, now)],
      events: [
        {
          ...eventOf(2, now - minutes(39), 'link.refused', 'expired', maria.id),
          object: `link:${mariaAccount.id}-link`,
        },
      ],
    },
    {
      ...bare,
      facts: walt,
      account: accountOf(walt.id, 'wbrennan33', now, { lock: { kind: 'hard' }, failedSignIns: 50 }),
    },
    {
      ...bare,
      facts: omar,
      account: accountOf(omar.id, 'ohaddad77', now, { failedSignIns: 2 }),
      events: [eventOf(3, now - minutes(11), 'patient.sign-in-failed', 'wrong-password', omar.id)],
    },
    { ...bare, facts: nina },
    {
      ...bare,
      facts: { ...harold, deceased: true },
      account: accountOf(harold.id, 'hwhitaker44', now, { lastSignInAt: now - hours(700) }),
    },
  ]
}
