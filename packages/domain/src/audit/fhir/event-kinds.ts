import { type Coding, codings as c } from './codings.ts'

/** How acts of one kind are told in FHIR. */
type Told = {
  type: Coding
  subtype?: Coding
  /** Create, read, update, delete or execute. */
  action: 'C' | 'R' | 'U' | 'D' | 'E'
  /** Told as a failure, although the act itself was done. */
  fails?: true
}

/** The table of audit.md, Exports, and the acts that it leaves to the same lists. */
export const eventKinds = {
  'sign-in': { type: c.authentication, subtype: c.login, action: 'E' },
  'sign-in-refused': { type: c.authentication, subtype: c.login, action: 'E', fails: true },
  'sign-out': { type: c.authentication, subtype: c.logout, action: 'E' },
  search: { type: c.restful, subtype: c.search, action: 'E' },
  read: { type: c.restful, subtype: c.read, action: 'R' },
  update: { type: c.restful, subtype: c.update, action: 'U' },
  check: { type: c.patientRecord, subtype: c.verify, action: 'E' },
  'check-not-passed': { type: c.security, subtype: c.verify, action: 'E', fails: true },
  diagnosis: { type: c.patientRecord, subtype: c.access, action: 'R' },
  'transmit-new': { type: c.patientRecord, subtype: c.transmit, action: 'C' },
  transmit: { type: c.patientRecord, subtype: c.transmit, action: 'E' },
  'credential-given': { type: c.security, subtype: c.userSecurity, action: 'C' },
  'credential-revoked': { type: c.security, subtype: c.userSecurity, action: 'U' },
  'own-credential': { type: c.authentication, subtype: c.userSecurity, action: 'U' },
  'own-credential-refused': { type: c.authentication, subtype: c.userSecurity, action: 'U', fails: true },
  asked: { type: c.authentication, subtype: c.userSecurity, action: 'E' },
  'link-opened': { type: c.authentication, action: 'E' },
  'link-refused': { type: c.authentication, action: 'E', fails: true },
  lock: { type: c.security, subtype: c.userSecurity, action: 'U' },
  mail: { type: c.application, subtype: c.transmit, action: 'E' },
  'mail-stopped': { type: c.application, subtype: c.transmit, action: 'E', fails: true },
  flag: { type: c.patientRecord, subtype: c.amend, action: 'U' },
  link: { type: c.patientRecord, subtype: c.link, action: 'U' },
  unlink: { type: c.patientRecord, subtype: c.unlink, action: 'U' },
  merge: { type: c.patientRecord, subtype: c.merge, action: 'U' },
  unmerge: { type: c.patientRecord, subtype: c.unmerge, action: 'U' },
  protection: { type: c.security, subtype: c.objectProtection, action: 'U' },
  emergency: { type: c.security, subtype: c.emergency, action: 'E' },
  approval: { type: c.security, subtype: c.attest, action: 'E' },
  denied: { type: c.security, subtype: c.restrictedFunction, action: 'E', fails: true },
  role: { type: c.security, subtype: c.roles, action: 'U' },
  policy: { type: c.security, subtype: c.configuration, action: 'U' },
  'audit-read': { type: c.auditUsed, action: 'R' },
  'audit-checked': { type: c.auditUsed, subtype: c.verify, action: 'E' },
  export: { type: c.export, subtype: c.disclose, action: 'R' },
  import: { type: c.import, action: 'C' },
  call: { type: c.application, action: 'E' },
  running: { type: c.application, action: 'E' },
  fault: { type: c.application, action: 'E', fails: true },
} as const satisfies Record<string, Told>
export type EventKind = keyof typeof eventKinds

/** How acts of a kind are told. */
export const toldAs = (kind: EventKind): Told => eventKinds[kind]
