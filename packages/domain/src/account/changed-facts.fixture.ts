import type { ContactChange } from '../contact-change/contact-change.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { InactiveReport } from '../inactive/inactive-report.ts'
import type { TemporaryLogin } from '../temporary-login/temporary-login.ts'
import type { AccessLink } from './access-link.ts'

/** A copy without the fields that a patch takes away with `null`. */
export const patched = <T extends object>(thing: T, set: object): T =>
  Object.fromEntries(Object.entries({ ...thing, ...set }).filter(([, value]) => value !== null)) as T

export const changeLink = (
  facts: CallFacts,
  id: string,
  set: (link: AccessLink) => Partial<AccessLink>,
): CallFacts => ({
  ...facts,
  links: facts.links.map((link) => (link.id === id ? { ...link, ...set(link) } : link)),
})

export const changeCode = (
  facts: CallFacts,
  id: string,
  set: (login: TemporaryLogin) => Partial<TemporaryLogin>,
): CallFacts => ({
  ...facts,
  temporaryLogins: facts.temporaryLogins.map((login) =>
    login.id === id ? { ...login, ...set(login) } : login,
  ),
})

export const changeContact = (facts: CallFacts, set: Partial<ContactChange>): CallFacts =>
  facts.contactChange ? { ...facts, contactChange: { ...facts.contactChange, ...set } } : facts

export const changeReport = (facts: CallFacts, id: string, set: Partial<InactiveReport>): CallFacts => ({
  ...facts,
  inactiveReports: (facts.inactiveReports ?? []).map((one) => (one.id === id ? { ...one, ...set } : one)),
})

export const newReport = (
  { now, patient, staff, call, inactiveReports = [] }: CallFacts,
  change: Extract<Change, { change: 'report-inactive' | 'put-inactive' }>,
): InactiveReport => ({
  id: `report-${inactiveReports.length + 1}`,
  patientId: patient.id,
  reason: change.reason,
  reportedBy: staff.id,
  reportedAt: now,
  callId: call.id,
  ...(change.change === 'put-inactive'
    ? {
        end: 'confirmed' as const,
        endedBy: staff.id,
        endedAt: now,
        ...(change.before ? { before: change.before } : {}),
      }
    : {}),
})
