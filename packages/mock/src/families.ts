import { type Authority, days } from '@portal-desk/domain'
import type { MockPatient } from './mock-patient.ts'
import { activeAccount, personOf } from './person.ts'

/** By what right one made-up person acts for another. */
export type MockAuthority = { representativeId: string; patientId: string; authority: Authority }

const nothing = { links: [], messages: [], events: [] }

/** Nina’s son of six, who has no login of his own; and Dana, who is no patient and acts for Walter. */
export function families(now: number): MockPatient[] {
  const home = { town: 'Millbrook', postcode: '12545' }
  const leo = personOf(
    {
      ...home,
      key: 'leo',
      family: 'Nowak',
      given: 'Leo',
      born: new Date(now - days(6 * 366)).toISOString().slice(0, 10),
      mrn: '204-4404',
      street: '9 Chestnut Court',
      sex: 'male',
      phone: '(555) 555-0147',
    },
    now,
  )
  const { mrn: _none, ...dana } = personOf(
    {
      ...home,
      key: 'dana',
      family: 'Bishop',
      given: 'Dana',
      born: '1970-04-02',
      mrn: '',
      street: '77 Mill Lane',
      sex: 'female',
      phone: '(555) 555-0188',
      email: 'dana.bishop@example.org',
    },
    now,
  )
  return [
    { ...nothing, facts: leo, habit: 'never-looks' },
    {
      ...nothing,
      facts: dana,
      account: activeAccount(dana, 'dbishop70', now),
      withoutChart: true,
      habit: 'reads-it',
    },
  ]
}

export const authorities = (): MockAuthority[] => [
  {
    representativeId: 'mock-patient-nina',
    patientId: 'mock-patient-leo',
    authority: { kind: 'parent', scope: 'full', active: true },
  },
  {
    representativeId: 'mock-patient-dana',
    patientId: 'mock-patient-walter',
    authority: { kind: 'power-of-attorney', scope: 'full', active: true },
  },
]
