import type { CallSummary } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, newCall, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const row = (part: Partial<CallSummary>): CallSummary => ({
  id: 'call-0002',
  channel: 'phone',
  state: 'waiting',
  openedAt: Date.now() - 600_000,
  who: 'Petrov, S.',
  step: 4,
  now: 'Reset link handed over',
  needsYou: false,
  since: Date.now() - 240_000,
  mine: true,
  staff: 'M. Lindqvist',
  ...part,
})
const atDesk = (stubs: Stubs) => {
  const asked = stubApi({ getStaffSession: () => session(), getWorkspace: () => newCall(), ...stubs })
  return { ...openApp('/'), asked }
}

test('what needs a hand stands apart from what moves by itself, and a digit opens the call', async () => {
  const open = [
    row({ id: 'call-0003', who: 'Oduya, F.' }),
    row({ needsYou: true, now: 'Email came back: no such address' }),
  ]
  const { user, path } = atDesk({ getDesk: () => desk({ open }) })
  const needs = await screen.findByRole('region', { name: 'Needs you' })
  expect(within(needs).getByText('Petrov, S.')).toBeTruthy()
  expect(within(needs).queryByText('Oduya, F.')).toBeNull()
  expect(within(needs).getByRole('img').getAttribute('aria-label')).toBe('4 of 5 steps done')
  await user.keyboard('2')
  await screen.findByText('Find the record')
  expect(path()).toBe('/calls/call-0003')
})

test('a new call is offered to whoever takes calls, and to nobody else', async () => {
  const { view } = atDesk({ getDesk: () => desk() })
  expect(await screen.findByText(/A new call is one key away: n\./)).toBeTruthy()
  view.unmount()
  const kenji = { id: 'staff-011', name: 'Kenji Morrow', role: 'administrator' } as const
  atDesk({ getDesk: () => desk(), getStaffSession: () => session({ staff: kenji }) })
  expect(await screen.findByText('Nothing waits for you.')).toBeTruthy()
  expect(screen.queryByText(/one key away/)).toBeNull()
})

test('the call on the line has its seat on every page, one key away', async () => {
  const open = [row({ id: CALL, state: 'open', who: 'García, M.', now: 'Choosing a password' })]
  const { user, path } = atDesk({ getDesk: () => desk({ open }) })
  await screen.findByText('Back to the call')
  await user.keyboard('gc')
  await screen.findByText('A closed call can be looked at; it stays as it is.')
  expect(screen.getByText('Back to the call')).toBeTruthy()
  await user.keyboard('0')
  await screen.findByText('Find the record')
  expect(path()).toBe(`/calls/${CALL}`)
})

test('a dead mail server is said with what to tell the caller', async () => {
  atDesk({
    getDesk: () =>
      desk({ mail: { state: 'not-answering', since: Date.now() - 60_000, waiting: 3, paused: [] } }),
  })
  await screen.findByText('Mail server not answering')
  expect(screen.getByText(/nothing is lost.”/)).toBeTruthy()
})

test('a mail server that refuses us is said as that, and whom to tell', async () => {
  atDesk({
    getDesk: () =>
      desk({ mail: { state: 'not-taking', since: Date.now() - 60_000, waiting: 3, paused: [] } }),
  })
  await screen.findByText('Mail server is not taking our mail')
  expect(screen.getByText(/Tell whoever runs this system/)).toBeTruthy()
  expect(screen.getByText(/leaves when it works again; nothing is lost.”/)).toBeTruthy()
})

test('S10 who may not work calls is offered none', async () => {
  stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ada Admin', role: 'administrator' } }),
    getDesk: () => desk(),
  })
  const { user, path } = openApp('/')
  await screen.findByText('Needs you')
  expect(screen.queryByText('New call')).toBeNull()
  await user.keyboard('n')
  expect(path()).toBe('/')
})

test('a key that opens no call says why, in place of the call; the page stays', async () => {
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    openCall: () =>
      new Refusing({
        type: 'database-down',
        status: 503,
        title: 'The server cannot save',
        detail: 'Nothing changed.',
      }),
  })
  const { user, path } = openApp('/')
  await screen.findByText('Needs you')
  await user.keyboard('n')
  const dialog = await screen.findByRole('dialog', { name: 'No call was opened' })
  expect(dialog.textContent).toContain('The server cannot save')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(path()).toBe('/')
})
