import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../settings/policy.ts'
import { minutes } from '../shared/instant.ts'
import { type Site, siteMeant } from './site.ts'
import { closeBlock, siteBlock, takenBy } from './site-block.ts'

const now = Date.UTC(2026, 10, 24, 15)
const at = { now, policy: defaultPolicy }
const kenji = { id: 'kenji', role: 'administrator', active: true, reauthenticatedAt: now } as const
const site = (name: string, part: Partial<Site> = {}): Site => ({
  id: name,
  name,
  open: true,
  version: 1,
  ...part,
})
const clinic = [site('North', { code: '17' }), site('South'), site('Old Town', { code: '9', open: false })]

describe('which site a directory means', () => {
  test.each([
    [['17'], 'North'],
    [[' north '], 'North'],
    [['Organization/4', 'SOUTH'], 'South'],
    // Its code counts before a name that stands beside it.
    [['South', '17'], 'North'],
    // Closed, or never heard of: nobody makes a site of a word in a file.
    [['9'], undefined],
    [['Nroth'], undefined],
    [[], undefined],
  ])('%j', (said, name) => {
    expect(siteMeant(clinic, said)?.name).toBe(name)
  })
})

test('S4 who runs the desk changes a site, as it was on the screen and with their own password', () => {
  const asked = (part: object, seen = 1) => siteBlock({ ...kenji, ...part }, site('North'), seen, at)?.code
  expect(asked({})).toBeUndefined()
  expect(asked({ role: 'supervisor' })).toBe('no-right')
  expect(asked({ reauthenticatedAt: now - minutes(6) })).toBe('reauthenticate')
  expect(asked({}, 2)).toBe('someone-else-changed-it')
})

test('a site closes when nothing is left in it, and then also the last', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), (records, staff) => {
      expect(closeBlock({ records, staff }) === undefined).toBe(records === 0 && staff === 0)
    }),
  )
})

test('no word means two sites', () => {
  expect(takenBy(clinic, { name: 'NORTH' })).toBe('name')
  expect(takenBy(clinic, { name: 'East', code: 'south' })).toBe('code')
  expect(takenBy(clinic, { name: '9' })).toBe('name')
  expect(takenBy(clinic, { name: 'East', code: '18' })).toBeUndefined()
  expect(takenBy(clinic, { id: 'North', name: 'north', code: '17' })).toBeUndefined()
})
