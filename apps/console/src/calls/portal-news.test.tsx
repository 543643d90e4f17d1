import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, NOW, newCall, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const say = { en: 'The portal has a problem right now.', es: 'El portal tiene un problema en este momento.' }
const incident = {
  id: 'incident-0001',
  reason: 'Signing in does not work',
  since: NOW - 60_000,
  by: 'I. Calloway',
  say,
}
const supervisor = () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } })

async function atDesk(stubs: Stubs) {
  const asked = stubApi({ getStaffSession: () => session(), getDesk: () => desk(), ...stubs })
  const app = openApp('/')
  await screen.findByRole('heading', { name: 'Portal' })
  return { ...app, asked }
}

test('an open incident stands on every desk, with what to say, and an agent cannot end it', async () => {
  await atDesk({ getDesk: () => desk({ portal: { incident, failing: { people: 9, usual: 5 } } }) })
  expect(screen.getByText('Signing in does not work')).toBeTruthy()
  expect(screen.getByText(/9 people could not sign in/)).toBeTruthy()
  expect(screen.getByText(/The portal has a problem right now/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'It works again' })).toBeNull()
})

test('a supervisor opens an incident with its reason, by keyboard alone', async () => {
  const { user, asked } = await atDesk({
    getStaffSession: supervisor,
    openIncident: () => ({ incidentId: 'incident-0001' }),
    getApprovals: () => ({
      now: NOW,
      waiting: [],
      settled: [],
      frozen: [],
      flagged: [],
      changes: [],
      opened: [],
    }),
  })
  screen.getByRole('button', { name: 'Open an incident' }).focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Open the incident' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('radio', { name: 'Signing in does not work' }))
  await user.click(screen.getByRole('button', { name: 'Open the incident' }))
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'openIncident')?.body).toEqual({ reason: 'sign-in-fails' }),
  )
})

test('an open incident stands on every call, before anybody is verified', async () => {
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ outage: { since: NOW - 60_000, reason: incident.reason } }),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('The portal is having trouble.')
  expect(screen.getByText(/No remedy helps; offer a call-back/)).toBeTruthy()
})
