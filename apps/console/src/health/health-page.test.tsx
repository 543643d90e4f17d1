import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { Health } from './health-query.ts'

const line = (check: 'mail' | 'witness' | 'disk', part: Partial<Health['lines'][number]> = {}) =>
  ({
    check,
    label: { mail: 'Mail', witness: 'Witness', disk: 'Disk' }[check],
    state: 'ok',
    says: `${check} is as it should be.`,
    ...part,
  }) as const satisfies Health['lines'][number]
const health = (part: Partial<Health> = {}): Health => ({
  now: NOW,
  state: 'ok',
  title: 'The desk is well.',
  lines: [line('mail'), line('witness'), line('disk')],
  ...part,
})
const ill = health({
  state: 'stop',
  title: 'One thing cannot wait.',
  lines: [
    line('mail', {
      state: 'stop',
      says: 'The mail server refuses our mail.',
      doNow: 'Run desk mail: it says which setting to put right.',
    }),
    line('disk', { state: 'look', says: '4.0 GB are free.', doNow: 'Make room.' }),
  ],
})

function at(path: string, stubs: Stubs = {}, role: 'administrator' | 'agent' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-010', name: 'Kenji Morrow', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    getHealth: () => health(),
    ...stubs,
  })
  openApp(path)
  return { of: (name: string) => asked.filter((one) => one.name === name) }
}

test('the sentence comes first; each part has its state in a word, and what to do where it is not well', async () => {
  at('/admin/health', { getHealth: () => ill })
  expect(await screen.findByRole('heading', { name: 'One thing cannot wait.' })).toBeTruthy()
  const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
  expect(row('Mail').getByText('Now')).toBeTruthy()
  expect(row('Mail').getByText('Run desk mail: it says which setting to put right.')).toBeTruthy()
  expect(row('Disk').getByText('Look at it')).toBeTruthy()
})

test('what cannot wait is counted beside the link, wherever one is; a desk that is well counts nothing', async () => {
  at('/', { getHealth: () => ill })
  expect(await screen.findByRole('link', { name: /Health\s*1\s*cannot wait/ })).toBeTruthy()
})

test('a desk that is well says so', async () => {
  at('/admin/health')
  expect(await screen.findByRole('heading', { name: 'The desk is well.' })).toBeTruthy()
  expect(screen.getAllByText('Well')).toHaveLength(3)
  expect(screen.getByRole('link', { name: 'Health' }).getAttribute('aria-current')).toBe('page')
})

test('an agent has neither the link nor the page, and nothing is asked for them', async () => {
  const { of } = at('/admin/health', {}, 'agent')
  expect(await screen.findByText('Not your role')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Health/ })).toBeNull()
  expect(of('getHealth')).toEqual([])
})

test('what could not be read is said, and can be tried again', async () => {
  at('/admin/health', { getHealth: () => new Refusing({ type: 'database-down', status: 503 }) })
  expect(await screen.findByRole('button', { name: 'Try now' })).toBeTruthy()
})
