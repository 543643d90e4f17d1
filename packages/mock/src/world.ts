import {
  type AccessLink,
  type CallSession,
  Clinic,
  defaultPolicy,
  type Message,
  type PatientEvent,
  type PatientFacts,
  type PortalAccount,
  type Verification,
} from '@portal-desk/domain'
import { mockPatients } from './patients.ts'

/** One made-up patient with all that the rules look at. */
export type MockPatient = {
  facts: PatientFacts
  account?: PortalAccount
  links: AccessLink[]
  messages: Message[]
  events: PatientEvent[]
  failures: { at: number; items: string[] }[]
}

/** A whole desk in memory: one member of staff, some patients, their calls. */
export type MockWorld = {
  now: () => number
  newId: () => string
  clinic: Clinic
  policy: typeof defaultPolicy
  staff: { id: string; name: string; role: 'agent' }
  signedIn: boolean
  lastActiveAt: number
  patients: MockPatient[]
  calls: Map<string, CallSession>
  verifications: Map<string, Verification>
  /** Remembered answers by idempotency key, as the server remembers them (T2). */
  answers: Map<string, { status: number; body: unknown }>
}

/**
 * @param now the clock, ms UTC
 * @param seed the same seed gives the same ids
 */
export function createMockWorld({ now, seed = 1 }: { now: () => number; seed?: number }): MockWorld {
  let made = seed * 1_000_000
  const clinic = Clinic.parse({
    name: 'Millbrook Clinic',
    phone: '(555) 555-0142',
    hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'lunes a viernes, de 8 a. m. a 5 p. m.' },
    timeZone: 'America/New_York',
    language: 'en',
    portalOrigin: 'https://portal.millbrook.example',
  })
  return {
    now,
    newId: () => `mock-${String(++made).padStart(12, '0')}`,
    clinic,
    policy: defaultPolicy,
    staff: { id: 'mock-staff-marta', name: 'Marta Lindqvist', role: 'agent' },
    signedIn: false,
    lastActiveAt: now(),
    patients: mockPatients(now()),
    calls: new Map(),
    verifications: new Map(),
    answers: new Map(),
  }
}
