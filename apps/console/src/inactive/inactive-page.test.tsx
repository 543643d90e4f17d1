import type { AnswerOf, getInactiveReport, InactiveRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const row = (part: Partial<InactiveRow> = {}): InactiveRow => ({
  id: 'report-0001',
  who: 'García, M.',
  born: '1984',
  reason: 'Moved to another clinic',
  reportedAt: NOW - 3_600_000,
  by: 'M. Lindqvist',
  state: 'waiting',
  label: 'Reported inactive',
  line: 'Waiting for a decision; the login still works.',
  ...part,
})
const second = row({ id: 'report-0002', who: 'Okafor, D.', born: '1971', reason: 'Deceased' })
type Page = AnswerOf<typeof getInactiveReport>
const page = (part: Partial<Page> = {}): Page => ({
  now: NOW,
  row: row(),
  known: [
    { text: 'Can sign in. Nothing in our records stands in the way.' },
    { text: 'Last sign-in', at: NOW },
  ],
  effects: ['The login is switched off: nobody can sign in with it.'],
  may: ['confirm', 'dismiss'],
  ...part,
})

async function atReports(stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } }),
    getDesk: () => desk(),
    getApprovals: () => approvals({ inactive: 2 }),
    getInactiveReports: ({ path }) => ({ now: NOW, rows: path.includes('waiting') ? [row(), second] : [] }),
    getInactiveReport: () => page(),
    settleInactive: () => ({ done: 'Confirmed.' }),
    undoInactive: () => ({ done: 'Put back.' }),
    ...stubs,
  })
  const app = openApp('/inactive')
  await screen.findByRole('heading', { name: 'Inactive reports' })
  await screen.findByText('García, M. 1984')
  return { ...app, asked, of: (name: string) => asked.filter((one) => one.name === name) }
}

test('the queue is walked by j and k, opened by Enter, left by Esc; nothing is opened before', async () => {
  const { user, of } = await atReports()
  await screen.findByText('Okafor, D. 1971')
  expect(of('getInactiveReport')).toHaveLength(0)
  await user.keyboard('jj')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Okafor, D\. 1971/ }))
  await user.keyboard('k{Enter}')
  const heading = await screen.findByRole('heading', { name: /M\. Lindqvist reports García, M\. 1984/ })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(of('getInactiveReport')[0]?.path).toContain('report-0001')
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /García, M\. 1984/ }))
  expect(screen.queryByRole('heading', { name: /reports García/ })).toBeNull()
})

test('the letter only moves the focus: a stray key closes no login, Enter behind it does', async () => {
  const { user, of } = await atReports()
  await user.click(await screen.findByText('García, M. 1984'))
  await screen.findByText('The login is switched off: nobody can sign in with it.')
  await user.keyboard('y')
  expect(of('settleInactive')).toHaveLength(0)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(of('settleInactive')[0]?.body).toEqual({ verdict: 'confirm' }))
})

test('a report is set aside with a reason, by keyboard alone; “other” says what', async () => {
  const { user, of } = await atReports()
  await user.click(await screen.findByText('García, M. 1984'))
  await screen.findByRole('button', { name: /Set aside/ })
  await user.keyboard('x{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Back' }))
  expect(document.activeElement?.textContent).toMatch(/Set aside/)
  await user.keyboard('{Enter}')
  const first = await screen.findByLabelText('No reason found')
  await waitFor(() => expect(document.activeElement).toBe(first))
  await user.click(screen.getByLabelText('Other'))
  await user.click(screen.getByRole('button', { name: 'Set aside' }))
  expect(of('settleInactive')).toHaveLength(0)
  await user.type(screen.getByLabelText('What is it?'), 'Seen at the counter')
  await user.keyboard('{Escape}{Escape}')
  expect(document.activeElement?.textContent).toMatch(/Set aside/)
  await user.keyboard('{Enter}')
  await user.click(await screen.findByLabelText('Other'))
  expect(screen.getByLabelText('What is it?')).toHaveProperty('value', 'Seen at the counter')
  await user.click(screen.getByRole('button', { name: 'Set aside' }))
  await waitFor(() =>
    expect(of('settleInactive')[0]?.body).toEqual({
      verdict: 'dismiss',
      reason: 'other',
      note: 'Seen at the counter',
    }),
  )
})

test('domain §3.8 whoever may not decide reads why, and has no buttons', async () => {
  const whyNot = 'Deceased: only the privacy officer decides and undoes this.'
  const { user } = await atReports({ getInactiveReport: () => page({ row: second, may: [], whyNot }) })
  await user.click(await screen.findByText('Okafor, D. 1971'))
  expect(await screen.findByText(whyNot)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull()
})

test('what was confirmed can be put back, and says until when and what does not come back', async () => {
  const settled = row({
    state: 'confirmed',
    label: 'Inactive: Moved to another clinic',
    line: 'Switched off.',
  })
  const { user, of } = await atReports({
    getInactiveReports: ({ path }) => ({ now: NOW, rows: path.includes('settled') ? [settled] : [] }),
    getInactiveReport: () =>
      page({
        row: settled,
        may: ['undo'],
        effects: ['Links, temporary logins and sessions that ended stay ended.'],
        undoUntil: NOW + 86_400_000,
      }),
  })
  await user.click(await screen.findByText('García, M. 1984'))
  expect(await screen.findByText(/Possible until Wednesday, November 25/)).toBeTruthy()
  await user.keyboard('y{Enter}')
  await waitFor(() => expect(of('undoInactive')).toHaveLength(1))
})

test('a long queue is read a page at a time', async () => {
  const { user, of } = await atReports({
    getInactiveReports: ({ path }) =>
      path.includes('settled')
        ? { now: NOW, rows: [] }
        : path.includes('beginning')
          ? { now: NOW, rows: [row()], next: 'report-0001' }
          : { now: NOW, rows: [second] },
  })
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('Okafor, D. 1971')).toBeTruthy()
  expect(of('getInactiveReports').at(-1)?.path).toContain('after/report-0001')
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('the navigation says how many wait', async () => {
  await atReports()
  const link = within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', {
    name: /Inactive reports/,
  })
  await waitFor(() => expect(link.textContent).toContain('2 waiting'))
})

test('an agent who follows a link here reads whose work it is, and nothing is asked of the server', async () => {
  const asked = stubApi({ getStaffSession: () => session(), getDesk: () => desk() })
  openApp('/inactive')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(screen.queryByRole('region', { name: 'Waiting' })).toBeNull()
  expect(asked.map(({ name }) => name)).not.toContain('getInactiveReports')
})

test('T3 decided by a colleague while one is about to set it aside: the question goes, with what it asked', async () => {
  let decided = false
  const { user, client } = await atReports({
    getInactiveReport: () =>
      decided
        ? page({
            row: row({
              state: 'confirmed',
              label: 'Inactive: Moved to another clinic',
              line: 'Switched off.',
            }),
            effects: ['The login opens again, with the password it had.'],
            may: ['undo'],
          })
        : page(),
  })
  await user.click(await screen.findByText('García, M. 1984'))
  await screen.findByRole('button', { name: /Set aside/ })
  await user.keyboard('x{Enter}')
  await screen.findByText('Why is nothing done?')
  decided = true
  await client.invalidateQueries({ queryKey: ['inactive'] })
  await screen.findByRole('button', { name: /Put it back/ })
  expect(screen.queryByText('Why is nothing done?')).toBeNull()
})
