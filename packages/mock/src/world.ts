import type { LiveEvent, SavedView } from '@portal-desk/contract'
import {
  type Approval,
  type BreakGlassReason,
  type BrokenGlass,
  type CallReview,
  type CallSession,
  Clinic,
  type Confirmation,
  type Consolidation,
  type DirectoryImport,
  type DuplicateFlag,
  defaultPolicy,
  type Flag,
  type Incident,
  type LogVerification,
  type MailPause,
  minutes,
  type Policy,
  type PolicyDraft,
  type PossibleDuplicate,
  type Site,
  type Verification,
  type WordingAbout,
  type WordingDraft,
} from '@portal-desk/domain'
import { authorities, type MockAuthority } from './families.ts'
import { type MockAnomaly, mockAnomalies } from './mock-anomalies.ts'
import { mockLogVerifications } from './mock-log.ts'
import { type MockMember, mockMembers } from './mock-members.ts'
import type { MockPatient } from './mock-patient.ts'
import { mockReviews } from './mock-reviews.ts'
import { type MockStaff, staffNamed } from './mock-staff.ts'
import { mockPatients } from './patients.ts'
import { seededInt } from './seeded-int.ts'
import type { Sentinel } from './sentinels.ts'

/** A whole desk in memory: staff, some patients, their calls, and all that is impure, passed in. */
export type MockPause = MailPause & { provider: string; peopleFailed: number }

export type MockFlag = DuplicateFlag & { note?: string }

export type MockExport = { fileName: string; head: string; lines: { idx: number; text: string }[] }
export type MockPolicyVersion = {
  before: Policy
  policy: Policy
  draft: PolicyDraft
  publishedBy: string
  publishedAt: number
}
export type MockWordingVersion = {
  version: number
  draft: WordingDraft
  publishedBy: string
  publishedAt: number
}
export type MockSimulation = {
  id: string
  /** The draft’s numbers as text. */
  seen: string
  startedAt: number
  reached: number
}

/** An incident with whoever opened it, and what they wrote beside it. */
export type MockIncident = Incident & { by: string; note?: string }

export type MockWorld = {
  /** Somebody practises: the mock is made up anyway, so only its session says so. */
  training: boolean
  now: () => number
  /** Does something some milliseconds later; patients move by it. */
  later: (wait: number, act: () => void) => void
  newId: () => string
  randomInt: (below: number) => number
  clinic: Clinic
  /** As it was set up, before anybody worded anything. */
  usualClinic: Clinic
  /** Published words, newest first, and the open draft of each. */
  wordingVersions: MockWordingVersion[]
  wordingDrafts: Map<WordingAbout, WordingDraft>
  policy: Policy
  /** Published versions, newest first. */
  policyVersions: MockPolicyVersion[]
  policyDraft?: PolicyDraft
  policySimulation?: MockSimulation
  /** Who is signed in; nobody at first. */
  session?: { staff: MockStaff; beganAt: number; lastActiveAt: number; reauthenticatedAt: number }
  patients: MockPatient[]
  /** Who may act for whom. */
  authorities: MockAuthority[]
  calls: Map<string, CallSession>
  /** Newest first. */
  verifications: Verification[]
  /** Newest first. */
  approvals: Approval[]
  /** Newest first. */
  confirmations: Confirmation[]
  /** Newest first; those that nobody has looked at. */
  flags: Flag[]
  /** Two records that may be one person each, oldest first, and who said so. */
  pairs: PossibleDuplicate[]
  pairFlags: MockFlag[]
  /** Restricted records that were opened, newest first. */
  glass: (BrokenGlass & {
    id: string
    callId: string
    patientId: string
    staffId: string
    at: number
    reason: BreakGlassReason
    note?: string
  })[]
  /** Open ones, oldest first. */
  incidents: MockIncident[]
  /** The newest end first. */
  pastIncidents: (MockIncident & { over: { at: number; by: string } })[]
  /** Mail providers that turned everybody away, oldest first. */
  pauses: MockPause[]
  /** Logins that were two, newest first. */
  consolidations: Consolidation[]
  /** Verifications of the log, newest first. */
  logVerifications: LogVerification[]
  /** Files that were sent for import, newest first. */
  imports: DirectoryImport[]
  /** Views of the audit, by whoever made them. */
  views: (SavedView & { staffId: string })[]
  /** Entries that somebody began to take as a file. */
  exports: Map<string, MockExport>
  /** Everybody who works at the desk. */
  members: MockMember[]
  /** Sites of the clinic; none to begin with. */
  sites: Site[]
  /** What is odd in how the desk works, newest first. */
  anomalies: MockAnomaly[]
  /** Calls that were drawn to be looked at. */
  reviews: CallReview[]
  /** Remembered answers by idempotency key, as the server remembers them (T2). */
  answers: Map<string, { ask: string; status: number; body: unknown }>
  /** Open event streams of this page. */
  watchers: Set<(event: LiveEvent) => void>
  /** The next step ends in this trouble, once; a sentinel sets it. */
  nextTrouble?: Sentinel['trouble']
  /** How long an answer that a sentinel makes slow takes, ms. */
  slowness: number
}

/**
 * @param now the clock, ms UTC
 * @param seed the same seed gives the same ids and draws the same questions
 * @param later how to wait; without it nothing moves by itself
 * @param slowness how long a slow answer takes, ms
 * @param signedIn a username to start with; without it the sign-in page comes first
 */
export function createMockWorld({
  now,
  seed = 1,
  later = () => undefined,
  slowness = 4_000,
  signedIn,
}: {
  now: () => number
  seed?: number
  later?: MockWorld['later']
  slowness?: number
  signedIn?: string
}): MockWorld {
  let made = seed * 1_000_000
  const startedAt = now()
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
    later,
    newId: () => `mock-${String(++made).padStart(12, '0')}`,
    randomInt: seededInt(seed),
    clinic,
    usualClinic: clinic,
    wordingVersions: [],
    wordingDrafts: new Map(),
    policy: defaultPolicy,
    policyVersions: [],
    ...(signedIn === undefined ? {} : { session: beginSession(staffNamed(signedIn), startedAt) }),
    patients: mockPatients(startedAt - minutes(1)),
    authorities: authorities(),
    calls: new Map(),
    verifications: [],
    approvals: [],
    members: mockMembers(startedAt),
    sites: [],
    confirmations: [],
    flags: [],
    pairs: [],
    pairFlags: [],
    glass: [],
    training: false,
    incidents: [],
    pastIncidents: [],
    pauses: [
      {
        id: 'mail-pause-0001',
        pausedAt: startedAt - minutes(20),
        provider: 'lakemail.example',
        peopleFailed: 7,
      },
    ],
    consolidations: [],
    logVerifications: mockLogVerifications(startedAt),
    imports: [],
    views: [],
    exports: new Map(),
    anomalies: mockAnomalies(startedAt),
    reviews: mockReviews(startedAt),
    answers: new Map(),
    watchers: new Set(),
    slowness,
  }
}

export const beginSession = (staff: MockStaff, now: number): NonNullable<MockWorld['session']> => ({
  staff,
  beganAt: now,
  lastActiveAt: now,
  reauthenticatedAt: now,
})
