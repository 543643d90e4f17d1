import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Right, Role, rights } from '../call/roles.ts'
import { remedies } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { days, minutes } from '../shared/instant.ts'
import { roleChangeWords, staffDone } from '../words/staff-words.ts'
import { accessReviewBlock, accessStanding } from './access-review.ts'
import { duties, grantOf } from './rights-matrix.ts'
import { staffBlock } from './staff-block.ts'
import { type StaffMember, StaffUsername } from './staff-member.ts'

const now = Date.UTC(2026, 10, 24, 15)
const at = { now, policy: defaultPolicy }
const member = (part: Partial<StaffMember> = {}): StaffMember => ({
  id: 'hannah',
  name: 'Hannah Vroom',
  role: 'senior-agent',
  active: true,
  version: 3,
  roleSince: now - days(200),
  roleBy: 'kenji',
  ...part,
})
const kenji = { id: 'kenji', role: 'administrator', active: true, reauthenticatedAt: now } as const

test('nobody decides about themselves, whatever else would be in the way', () => {
  const anyone = fc.record({
    id: fc.constantFrom('hannah', 'kenji'),
    role: fc.constantFrom(...Role.options),
    active: fc.boolean(),
    reauthenticatedAt: fc.integer({ min: now - minutes(10), max: now }),
  })
  fc.assert(
    fc.property(anyone, fc.integer({ min: 2, max: 4 }), (by, seen) => {
      const block = staffBlock(by, member(), seen, at)
      if (by.id === 'hannah') expect(block).toEqual({ code: 'own-access' })
      if (!block) expect([by.role, by.active, seen]).toEqual(['administrator', true, 3])
    }),
  )
})

test('whatever administrators do to each other, one of them stays', () => {
  const step = fc.tuple(fc.nat(3), fc.nat(3), fc.boolean())
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const people = ['a', 'b', 'c', 'd'].map((id) => member({ id, role: 'administrator' }))
      for (const [by, whom, off] of steps) {
        const [who, about] = [people[by], people[whom]]
        if (!who || !about || staffBlock({ ...who, reauthenticatedAt: now }, about, about.version, at))
          continue
        if (off) about.active = false
        else about.role = 'agent'
      }
      expect(people.some(({ role, active }) => active && role === 'administrator')).toBe(true)
    }),
  )
})

test('S4 an administrator types their own password again, and sees what they change', () => {
  const asked = (part: Partial<typeof kenji>, seen = 3) =>
    staffBlock({ ...kenji, ...part } as typeof kenji, member(), seen, at)?.code
  expect(asked({})).toBeUndefined()
  expect(asked({ reauthenticatedAt: now - minutes(6) } as never)).toBe('reauthenticate')
  expect(asked({ role: 'supervisor' } as never)).toBe('no-right')
  expect(asked({}, 2)).toBe('someone-else-changed-it')
})

test('access is looked at by somebody else than its owner and whoever gave it', () => {
  const ruth = { id: 'ruth', role: 'privacy-officer', active: true } as const
  expect(accessReviewBlock(ruth, member(), 3)).toBeUndefined()
  expect(accessReviewBlock(ruth, member({ id: 'ruth' }), 3)?.code).toBe('own-access')
  expect(accessReviewBlock(kenji, member(), 3)?.code).toBe('own-grant')
  expect(accessReviewBlock({ ...ruth, role: 'supervisor' }, member(), 3)?.code).toBe('no-right')
  expect(accessReviewBlock(ruth, member(), 2)?.code).toBe('someone-else-changed-it')
})

test('a look counts for ninety days, and none counts for a role given since', () => {
  const state = (reviewedAt?: number) =>
    accessStanding({ roleSince: 0, ...(reviewedAt === undefined ? {} : { reviewedAt }) }, at).state
  expect(state()).toBe('unread')
  expect(state(now - days(90) + 1)).toBe('reviewed')
  expect(state(now - days(90))).toBe('due')
})

test('S10 every right has its line in the matrix, and no line says more than the table of rights', () => {
  const rows = duties.flatMap((group) => group.duties)
  expect(new Set(rows.map(({ right }) => right))).toEqual(new Set(Right.options))
  for (const duty of rows)
    expect(Role.options.filter((role) => grantOf(role, duty) !== 'no').sort()).toEqual(
      [...rights[duty.right]].sort(),
    )
})

test('the lines about remedies name the right that each remedy asks for', () => {
  const lines: Partial<Record<RemedyId, string>> = {
    'send-reset-link': 'Links to the address on file',
    'unlock-only': 'Unlock without a reset link',
    'issue-temporary-login': 'Temporary login',
    'start-contact-change': 'Contact change',
    'release-hold': 'Release a hold',
    'override-check': 'Override a check not passed',
  }
  const rows = duties.flatMap((group) => group.duties)
  for (const [remedy, says] of Object.entries(lines))
    expect([says, rows.find((row) => row.says === says)?.right]).toEqual([
      says,
      remedies[remedy as RemedyId].rule.needs.right,
    ])
})

test('a username is taken as it is typed but for case and edges', () => {
  expect(StaffUsername.parse(' Noor.Halabi ')).toBe('noor.halabi')
  for (const typed of ['n', '.noor', 'noor halabi', 'ñoor'])
    expect(StaffUsername.safeParse(typed).success).toBe(false)
})

test('what was done is told with what it did to the sessions', () => {
  expect(staffDone.role('Ana Ruiz', 'agent', 0)).toBe('Ana Ruiz is an agent now. They were not signed in.')
  expect(staffDone.disabled('Ana Ruiz', 2)).toBe(
    'Ana Ruiz cannot sign in any more. Their 2 sessions were ended.',
  )
  expect(roleChangeWords('agent>senior-agent')).toBe('agent, now senior agent')
  expect(roleChangeWords('hits>3')).toBeUndefined()
})
