import type { PatientRecord } from '@portal-desk/domain'

export const birthOfMaria = '1984-03-12'

/** María Elena García, who speaks Spanish and whose chart holds everything that can be asked. */
export const maria = (over: Partial<PatientRecord> = {}): PatientRecord => ({
  source: 'test',
  sourceKey: 'maria',
  identifiers: [{ kind: 'mrn', value: '204-1187' }],
  names: [{ use: 'current', family: 'García', given: ['María', 'Elena'] }],
  birthDate: birthOfMaria,
  sex: 'female',
  deceased: false,
  addresses: [{ use: 'home', lines: ['12 Alder Street'], city: 'Millbrook', state: 'NY', postcode: '30417' }],
  contacts: [
    { kind: 'phone', value: '(555) 555-0188', use: 'mobile' },
    { kind: 'email', value: 'maria.garcia@example.org', use: 'home' },
  ],
  language: 'es',
  clinician: 'Dr. Amy Chen',
  lastVisitMonth: '2026-05',
  active: true,
  links: [],
  ...over,
})

/** What she answers to each prompt. */
export const answersOfMaria: Record<string, string> = {
  'full-name': 'Maria Garcia',
  'birth-date': '12 March 1984',
  mrn: '2041187',
  postcode: '30417',
  'street-address': '12 Alder St',
  'phone-on-file': '555 555 0188',
  'email-on-file': 'maria.garcia@example.org',
  'preferred-clinician': 'Chen',
  'last-visit-month': 'May 2026',
}

/** John Smith, whose mail and visits are unknown. */
export const john = (over: Partial<PatientRecord> = {}): PatientRecord => ({
  ...maria(),
  sourceKey: 'john',
  identifiers: [{ kind: 'mrn', value: '300-2200' }],
  names: [{ use: 'current', family: 'Smith', given: ['John'] }],
  birthDate: '1971-03-04',
  sex: 'male',
  contacts: [{ kind: 'email', value: 'john.smith@example.org', use: 'home' }],
  language: 'en',
  ...over,
})
