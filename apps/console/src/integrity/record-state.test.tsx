import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { Integrity } from './integrity-queries.ts'

const integrity = (state: Integrity['verdict']['state']): Integrity => ({
  now: NOW,
  verdict: { state, title: 'A title', says: 'What stands behind it.', found: [] },
  checkpoint: {
    size: 12,
    root: 'Jx0aVw7m=',
    signedBy: 'desk.example',
    at: NOW - 180_000,
    outside: 'kept',
    witness: 'none',
  },
  writesStopped: false,
})

async function atDesk(getIntegrity: Stubs['getIntegrity'], role: 'supervisor' | 'agent' = 'supervisor') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    listLogVerifications: () => ({ now: NOW, rows: [] }),
    ...(getIntegrity ? { getIntegrity } : {}),
  })
  openApp('/')
  const pages = within(await screen.findByRole('navigation', { name: 'Pages' }))
  return { pages, of: (name: string) => asked.filter((one) => one.name === name) }
}

test.each([
  ['whole', 'Record whole, 3 min ago'],
  ['unproved', 'Record not kept outside'],
  ['never', 'Record not checked yet'],
  ['not-whole', 'Record not whole'],
] as const)('a record that is %s is told on every page, and leads to why', async (state, says) => {
  const { pages } = await atDesk(() => integrity(state))
  const link = await pages.findByRole('link', { name: says })
  expect(link.getAttribute('href')).toBe('/integrity')
})

test('the page behind it reads anew, and again until the newest checkpoint is outside', async () => {
  let outside: 'kept' | 'not-yet' = 'kept'
  const { pages } = await atDesk(() => {
    const one = integrity('whole')
    return { ...one, ...(one.checkpoint ? { checkpoint: { ...one.checkpoint, outside } } : {}) }
  })
  const link = await pages.findByRole('link', { name: /^Record whole/ })
  outside = 'not-yet'
  link.click()
  await screen.findByText(/not yet; the desk puts it there within a second/)
  outside = 'kept'
  expect(
    await screen.findByText('the file of checkpoints ends with it', {}, { timeout: 10_000 }),
  ).toBeTruthy()
})

test('a state that could not be read is no good one', async () => {
  const { pages } = await atDesk(() => new Refusing({ type: 'database-down', status: 503 }))
  expect(await pages.findByRole('link', { name: 'Record could not be read' })).toBeTruthy()
})

test('whoever does not look after the record is not told of it, and nothing is asked of the server', async () => {
  const { pages, of } = await atDesk(undefined, 'agent')
  await import('./record-state.tsx')
  await pages.findByText(/^Agent, until/)
  expect(pages.queryByText(/^Record/)).toBeNull()
  expect(of('getIntegrity')).toEqual([])
})
