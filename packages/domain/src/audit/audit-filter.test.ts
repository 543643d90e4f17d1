import { expect, test } from 'vitest'
import { AuditGroup, actionsOf, auditGroupLabels, groupOfAction } from './action-groups.ts'
import { auditActionWords } from './action-words.ts'
import { AuditAction } from './actions.ts'
import { auditBlock } from './audit-block.ts'
import { AuditWhen, auditViewed, whenOf } from './audit-filter.ts'

const ZONE = 'America/New_York'
const utc = (text: string) => Date.parse(`${text}Z`)
const NOW = utc('2026-11-24T14:41')

test('every action is of one kind, and every kind has some', () => {
  for (const group of AuditGroup.options) expect(actionsOf(group).length, group).toBeGreaterThan(0)
  const all = AuditGroup.options.flatMap((group) => actionsOf(group))
  expect(all.sort()).toEqual([...AuditAction.options].sort())
  expect(groupOfAction('temporary-login.issued')).toBe('temporary-logins')
  expect(actionsOf(undefined)).toHaveLength(AuditAction.options.length)
})

test('no two actions are called the same, and none in words that the desk does not use', () => {
  const words = Object.values(auditActionWords)
  expect(new Set(words).size).toBe(words.length)
  for (const word of [...words, ...Object.values(auditGroupLabels)])
    expect(word).not.toMatch(/fail|invalid|error|user\b|ticket|account/i)
})

test.each([
  ['today', '2026-11-24T05:00', '2026-11-25T05:00'],
  ['yesterday', '2026-11-23T05:00', '2026-11-24T05:00'],
  ['7-days', '2026-11-18T05:00', '2026-11-25T05:00'],
  // Summer time ended on November 1.
  ['30-days', '2026-10-26T04:00', '2026-11-25T05:00'],
  ['2026-11-17', '2026-11-17T05:00', '2026-11-18T05:00'],
] as const)('edge case 37 %s is whole days of the clinic', (when, from, before) => {
  expect(whenOf(AuditWhen.parse(when), NOW, ZONE)).toEqual({ from: utc(from), before: utc(before) })
})

test.each(['2026-02-30', 'tomorrow', '0001-01-01', '17 November'])('%s is no day to ask for', (when) =>
  expect(AuditWhen.safeParse(when).success).toBe(false),
)

test('L a page that was read says what was asked for in closed words, and whose names it showed', () => {
  expect(auditViewed({}, false, [])).toEqual({
    action: 'audit.viewed',
    outcome: 'done',
    reason: 'everything',
  })
  const filter = { staffId: 'staff-1', what: 'logins', outcome: 'refused', when: '2026-11-17' } as const
  expect(auditViewed({ ...filter, patientId: 'p1' }, true, ['p1'])).toEqual({
    action: 'audit.viewed',
    outcome: 'done',
    reason: 'who what:logins outcome:refused when:2026-11-17 patient further',
    object: 'staff:staff-1',
    patient: 'p1',
    details: { found: 'p1' },
  })
})

test('V8 edge case 20 whose record it is stays from whoever is too near, and a restricted one is for the privacy officer', () => {
  const block = (role: 'supervisor' | 'privacy-officer', rest: Partial<Parameters<typeof auditBlock>[0]>) =>
    auditBlock({ role, restricted: false, ...rest })?.code
  expect(block('supervisor', {})).toBeUndefined()
  expect(block('supervisor', { restricted: true })).toBe('restricted-details')
  expect(block('privacy-officer', { restricted: true })).toBeUndefined()
  expect(block('privacy-officer', { closeness: { kind: 'own' }, restricted: true })).toBe('own-record')
  expect(block('privacy-officer', { closeness: { kind: 'household' } })).toBe('same-household')
  expect(block('supervisor', { closeness: { kind: 'coworker', sameTeam: false } })).toBeUndefined()
  expect(block('supervisor', { closeness: { kind: 'coworker', sameTeam: true } })).toBe('coworker')
})
