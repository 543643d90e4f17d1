import type { IncidentRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const slow: IncidentRow = {
  id: 'incident-0001',
  reason: 'The portal is very slow',
  since: NOW - 600_000,
  by: 'I. Calloway',
  note: 'The provider is told',
  calls: 3,
}
const past: IncidentRow = {
  ...slow,
  id: 'incident-0000',
  reason: 'Planned work',
  calls: 1200,
  over: { at: NOW - 86_400_000, by: 'K. Morrow' },
}

async function at(stubs: Stubs = {}, role: 'administrator' | 'agent' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-010', name: 'Kenji Morrow', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    listIncidents: ({ path }) => ({ now: NOW, rows: path.includes('/open/') ? [slow] : [past] }),
    ...stubs,
  })
  const app = openApp('/admin/incidents')
  await screen.findByRole('heading', { name: /Incidents|Not your role/ })
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}

test('what goes on stands with whose word it is and what it met; what is over with who ended it', async () => {
  await at()
  const open = within(await screen.findByRole('article', { name: 'The portal is very slow' }))
  expect(open.getByText(/said by I. Calloway. 3 calls meanwhile/)).toBeTruthy()
  expect(open.getByText('“The provider is told”')).toBeTruthy()
  expect(open.getByText('Nobody knows yet when it works again.')).toBeTruthy()
  const row = within(await screen.findByRole('row', { name: /^Planned work/ }))
  expect(row.getByText('K. Morrow')).toBeTruthy()
  expect(row.getByText('1,200')).toBeTruthy()
})

test('an incident is opened with its reason, its expected end and a note, by keyboard alone', async () => {
  const { user, of } = await at({ openIncident: () => ({ incidentId: 'incident-0002' }) })
  const button = screen.getByRole('button', { name: 'Open an incident' })
  button.focus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText('The portal does not answer')),
  )
  await user.keyboard('{ArrowDown}')
  await user.selectOptions(screen.getByLabelText('When will it work again?'), 'In two hours')
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  await user.keyboard('The provider is told{Escape}{Escape}')
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  await user.click(await screen.findByLabelText('Signing in does not work'))
  await user.selectOptions(screen.getByLabelText('When will it work again?'), 'In two hours')
  await user.click(screen.getByRole('button', { name: 'Open the incident' }))
  await waitFor(() =>
    expect(of('openIncident')[0]?.body).toEqual({
      reason: 'sign-in-fails',
      expected: 'two-hours',
      note: 'The provider is told',
    }),
  )
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open an incident' })),
  )
})

test('another expected end is told to every desk, and so is that it works again', async () => {
  const { user, of } = await at({
    expectIncidentEnd: () => ({ incidentId: slow.id }),
    closeIncident: () => ({ incidentId: slow.id }),
  })
  await user.click(await screen.findByRole('button', { name: 'Change when it should' }))
  await user.selectOptions(screen.getByLabelText('When will it work again?'), 'In four hours')
  await user.click(screen.getByRole('button', { name: 'Tell every desk' }))
  await waitFor(() => expect(of('expectIncidentEnd')[0]?.body).toEqual({ expected: 'four-hours' }))
  await user.click(await screen.findByRole('button', { name: 'It works again' }))
  await waitFor(() => expect(of('closeIncident')[0]?.path).toContain(slow.id))
})

test('an end that has not been kept says so', async () => {
  await at({
    listIncidents: ({ path }) => ({
      now: NOW,
      rows: path.includes('/open/') ? [{ ...slow, expectedUntil: NOW - 300_000 }] : [],
    }),
  })
  expect(await screen.findByText(/It should have worked again/)).toBeTruthy()
  expect(await screen.findByText('There was none yet.')).toBeTruthy()
})

test('S10 an agent has neither the link nor the page, and nothing is asked for them', async () => {
  const { of } = await at({}, 'agent')
  expect(await screen.findByText('Not your role')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Incidents' })).toBeNull()
  expect(of('listIncidents')).toEqual([])
})
