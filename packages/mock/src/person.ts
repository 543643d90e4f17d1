import {
  type AccessLink,
  type ContactPoint,
  days,
  type Language,
  type PatientEvent,
  type PatientFacts,
  type PortalAccount,
} from '@portal-desk/domain'
import type { MockPatient } from './mock-patient.ts'

export type Sketch = {
  key: string
  family: string
  given: string
  born: string
  mrn: string
  postcode: string
  street: string
  town: string
  sex: 'female' | 'male'
  phone: string
  /** Left out where none is on file. */
  email?: string
  language?: Language
  deceased?: boolean
}

/** A directory entry that has long been on file, so that everything on it may be asked. */
export function personOf(sketch: Sketch, now: number): PatientFacts {
  const id = `mock-patient-${sketch.key}`
  const contact = (kind: ContactPoint['kind'], value: string): ContactPoint => ({
    id: `${id}-${kind}`,
    kind,
    value,
    use: kind === 'phone' ? 'mobile' : 'home',
    onFileSince: now - days(400),
    lastImportedAt: now - days(9),
    standing: 'good',
    sharedBy: 1,
  })
  return {
    id,
    mrn: sketch.mrn,
    names: [{ use: 'current', family: sketch.family, given: [sketch.given] }],
    birthDate: sketch.born,
    sex: sketch.sex,
    deceased: sketch.deceased ?? false,
    active: true,
    language: sketch.language ?? 'en',
    addresses: [
      { use: 'home', lines: [sketch.street], city: sketch.town, state: 'NY', postcode: sketch.postcode },
    ],
    contacts: [...(sketch.email ? [contact('email', sketch.email)] : []), contact('phone', sketch.phone)],
    clinician: 'Dr. Amy Chen',
    lastVisitMonth: new Date(now - days(150)).toISOString().slice(0, 7),
    changedAt: {},
    hasLookalike: false,
    version: 1,
  }
}

/** An account in use for three months. */
export const activeAccount = (
  { id, language = 'en' }: PatientFacts,
  username: string,
  now: number,
  over: Partial<PortalAccount> = {},
): PortalAccount => ({
  id: `${id}-account`,
  patientId: id,
  username,
  lifecycle: 'active',
  lock: { kind: 'none' },
  hold: 'none',
  credential: 'set',
  contact: 'verified',
  language,
  failedSignIns: 0,
  passwordSetAt: now - days(90),
  lastSignInAt: now - days(20),
  createdAt: now - days(91),
  version: 1,
  ...over,
})

/** An account whose invitation was sent and never used. */
export const invitedAccount = (
  { id, language = 'en' }: PatientFacts,
  username: string,
  createdAt: number,
): PortalAccount => ({
  id: `${id}-account`,
  patientId: id,
  username,
  lifecycle: 'invited',
  lock: { kind: 'none' },
  hold: 'none',
  credential: 'none',
  contact: 'unverified',
  language,
  failedSignIns: 0,
  createdAt,
  version: 1,
})

/** The invitation of an account, with the mail that carried it. */
export function invitationOf(
  account: PortalAccount,
  life: number,
  over: Partial<AccessLink> = {},
): Pick<MockPatient, 'links' | 'messages'> {
  const { createdAt } = account
  const linkId = `${account.id}-link`
  return {
    links: [
      {
        id: linkId,
        accountId: account.id,
        kind: 'invitation',
        createdAt,
        expiresAt: createdAt + life,
        wrongDetails: 0,
        askedBy: 'desk',
        ...over,
      },
    ],
    messages: [
      {
        id: `${account.id}-mail`,
        template: 'invitation',
        linkId,
        state: 'handed-over',
        queuedAt: createdAt,
        handedOverAt: createdAt + 2_000,
        tries: 1,
        askedBy: 'desk',
      },
    ],
  }
}

/** Something that the patient did or met, as the trail has it. */
export const patientEvent = (
  { id }: PatientFacts,
  idx: number,
  at: number,
  what: Pick<PatientEvent, 'action' | 'outcome' | 'reason' | 'object'>,
): PatientEvent => ({ idx, at, ...what, actor: { kind: 'patient', id } })
