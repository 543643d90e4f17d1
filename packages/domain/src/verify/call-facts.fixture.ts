import type { CallSession } from '../call/call-session.ts'
import type { CallFacts } from '../facts.ts'
import type { AboutPatient, Authority } from '../proxy/authority.ts'
import { Clinic } from '../settings/clinic.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { days } from '../shared/instant.ts'
import type { ContactPoint, PatientFacts } from '../shared/patient-facts.ts'
import type { Verification } from './verification.ts'

/** Tuesday, 3 March 2026, 14:00 UTC. */
export const noon = Date.UTC(2026, 2, 3, 14)

export const aContact = (
  over: Partial<ContactPoint> & Pick<ContactPoint, 'kind' | 'value'>,
): ContactPoint => ({
  id: `${over.kind}-1`,
  use: 'home',
  onFileSince: noon - days(200),
  standing: 'good',
  sharedBy: 1,
  ...over,
})
export const aPatient = (over: Partial<PatientFacts> = {}): PatientFacts => ({
  id: 'patient-1',
  mrn: '204-1187',
  names: [{ use: 'current', family: 'García López', given: ['María', 'Elena'] }],
  birthDate: '1984-03-12',
  sex: 'female',
  deceased: false,
  active: true,
  language: 'es',
  addresses: [{ use: 'home', lines: ['12 Alder Street'], city: 'Bend', postcode: '97701' }],
  contacts: [
    aContact({ kind: 'phone', value: '(541) 555-0142' }),
    aContact({
      kind: 'email',
      value: 'maria.garcia@example.org',
      verifiedAt: noon - days(10),
      verifiedSince: noon - days(100),
    }),
  ],
  clinician: 'Dr. Amy Chen',
  lastVisitMonth: '2026-01',
  changedAt: {},
  hasLookalike: false,
  version: 1,
  ...over,
})
/** What a caller who is this patient answers. */
export const rightAnswers = [
  { item: 'full-name', said: 'Maria Garcia' },
  { item: 'birth-date', said: '12 March 1984' },
  { item: 'mrn', said: '2041187' },
  { item: 'postcode', said: '97701' },
  { item: 'street-address', said: '12 alder st' },
  { item: 'phone-on-file', said: '5415550142' },
  { item: 'email-on-file', said: 'Maria.Garcia@example.org' },
  { item: 'preferred-clinician', said: 'chen' },
  { item: 'last-visit-month', said: 'jan 2026' },
] as const
export const aCall = (over: Partial<CallSession> = {}): CallSession => ({
  id: 'call-1',
  staffId: 'staff-1',
  channel: 'phone',
  state: 'open',
  relationship: 'self',
  language: 'en',
  interpreter: false,
  relay: false,
  unhurried: false,
  patientId: 'patient-1',
  searchedBy: ['full-name', 'birth-date'],
  openedAt: noon,
  lastActivityAt: noon,
  version: 1,
  ...over,
})
export const aVerification = (over: Partial<Verification> = {}): Verification => ({
  id: 'verification-1',
  callId: 'call-1',
  patientId: 'patient-1',
  staffId: 'staff-1',
  startedAt: noon,
  drawn: ['postcode', 'phone-on-file', 'preferred-clinician'],
  submits: 0,
  checks: [],
  version: 1,
  ...over,
})
/** Leo, six, whose mother calls about him; and what is on file between the two. */
export const anAuthority = (over: Partial<Authority> = {}): Authority => ({
  kind: 'parent',
  scope: 'full',
  active: true,
  ...over,
})
export const leo = (over: Partial<AboutPatient> = {}): AboutPatient => ({
  id: 'patient-leo',
  names: [{ use: 'current', family: 'García', given: ['Leo'] }],
  birthDate: '2019-06-01',
  deceased: false,
  marks: [],
  authorities: [anAuthority()],
  ...over,
})
/** A call of María about Leo. */
export const callAboutLeo = (over: Partial<CallSession> = {}): CallSession =>
  aCall({ relationship: 'parent', aboutId: 'patient-leo', ...over })
export const callFacts = (over: Partial<CallFacts> = {}): CallFacts => ({
  now: noon,
  policy: defaultPolicy,
  clinic: Clinic.parse({
    name: 'Alder Creek Health',
    phone: '(503) 555-0142',
    hours: { en: 'Monday to Friday', es: 'de lunes a viernes' },
    timeZone: 'America/Los_Angeles',
    language: 'en',
    portalOrigin: 'https://portal.example.org',
  }),
  patient: aPatient(),
  links: [],
  temporaryLogins: [],
  codeHash: 'hash-of-a-code',
  messages: [],
  events: [],
  sends: { desk: [], patient: [] },
  nearMisses: [],
  secondChartTries: [],
  sharedEmail: { accounts: 1 },
  sessions: 0,
  staff: { id: 'staff-1', role: 'agent' },
  call: aCall(),
  failures: [],
  approvals: [],
  confirmations: [],
  ...over,
})
