import type { Instant } from '../../shared/instant.ts'
import { auditActionWords } from '../action-words.ts'
import type { AuditAction } from '../actions.ts'
import type { AuditOutcome } from '../audit-filter.ts'
import { type Coding, codings as c } from './codings.ts'
import { eventKinds, toldAs } from './event-kinds.ts'
import { eventKindOf } from './kind-of-action.ts'

/** A patient as whoever exports may see them: by id, and masked. */
export type ExportedPatient = { id: string; name?: string | undefined }

/** An entry of the trail with what an export may say of it. */
export type ExportedEntry = {
  idx: number
  at: Instant
  action: AuditAction
  outcome: AuditOutcome
  reason?: string | undefined
  actor: { kind: 'staff' | 'patient' | 'system'; id: string; role?: string | undefined }
  /** Who acted, in words. */
  who: string
  /** Whose record it is about; of a search, everybody it found. */
  patients: readonly ExportedPatient[]
  request: string
  /** The address it came from, as a keyed hash. */
  client: string
}

const OURS = 'urn:portal-desk'
const identifier = (what: string, value: string) => ({
  identifier: { system: `${OURS}:${what}`, value },
})
const concept = (coding: Coding) => ({ coding: [coding] })

/**
 * An entry as FHIR R4 AuditEvents shaped by IHE BALP (audit.md, Exports): one, or of a search one for each patient it
 * returned. Nothing that was typed is in it.
 * @param site what the clinic is called
 */
export function fhirEvents(entry: ExportedEntry, site: string): object[] {
  const { idx, patients } = entry
  if (patients.length < 2) return [fhirEvent(entry, String(idx), site, patients[0])]
  return patients.map((patient, n) => fhirEvent(entry, `${idx}-${n + 1}`, site, patient))
}

function fhirEvent(entry: ExportedEntry, id: string, site: string, patient: ExportedPatient | undefined) {
  const { action, at, reason } = entry
  const { type, subtype, action: crud } = toldAs(eventKindOf[action])
  const own = { system: `${OURS}:action`, code: action, display: auditActionWords[action] }
  return {
    resourceType: 'AuditEvent',
    id,
    type,
    subtype: [...(subtype ? [subtype] : []), own],
    action: crud,
    recorded: new Date(at).toISOString(),
    outcome: outcomeOf(entry),
    ...(reason === undefined ? {} : { outcomeDesc: reason }),
    agent: [requestor(entry), ...machines(entry)],
    source: { site, observer: { display: 'Portal Desk' }, type: [c.server] },
    entity: entitiesOf(entry, patient),
  }
}

/** 0 done, 4 refused or not let in, 8 a fault or an end that is not known, 12 a log that could not be written. */
function outcomeOf({ action, outcome, reason }: ExportedEntry): '0' | '4' | '8' | '12' {
  if (reason === 'audit-unavailable') return '12'
  if (eventKindOf[action] === 'fault' || outcome === 'unknown') return '8'
  return outcome === 'refused' || toldAs(eventKindOf[action]).fails ? '4' : '0'
}

function requestor({ actor: { kind, id, role }, who }: ExportedEntry) {
  const purposes = { staff: [concept(c.forClinic)], patient: [concept(c.forPatient)], system: [] }
  const purposeOfUse = purposes[kind]
  return {
    who: kind === 'patient' ? { reference: `Patient/${id}` } : identifier(kind, id),
    name: who,
    ...(role === undefined
      ? {}
      : { role: [{ coding: [{ system: `${OURS}:role`, code: role }], text: role }] }),
    requestor: true,
    ...(purposeOfUse.length > 0 ? { purposeOfUse } : {}),
  }
}

const machines = ({ client }: ExportedEntry) => [
  { type: concept(c.source), who: identifier('client', client), requestor: false },
  { type: concept(c.destination), who: { display: 'Portal Desk' }, requestor: false },
]

function entitiesOf({ idx, action, request }: ExportedEntry, patient: ExportedPatient | undefined) {
  return [
    ...(patient
      ? [
          {
            what: { reference: `Patient/${patient.id}` },
            type: c.person,
            role: c.patientRole,
            ...(patient.name ? { name: patient.name } : {}),
          },
        ]
      : []),
    ...(toldAs(eventKindOf[action]) === eventKinds.search
      ? [{ type: c.systemObject, role: c.queryRole, description: 'What was typed is kept sealed.' }]
      : []),
    { what: identifier('request', request), type: c.requestNumber },
    { what: identifier('audit-entry', String(idx)), type: c.systemObject, role: c.securityRole },
  ]
}
