import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, CALL, desk, NOW, newCall, session, verified, watch } from '../test/samples.ts'
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
    getApprovals: () => approvals(),
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

test('an incident that begins while a mail is watched is told there too', async () => {
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      verified({ watch: watch(), outage: { since: NOW - 60_000, reason: incident.reason } }),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('The portal is having trouble.')
})

test('edge case 34 the desk hears of a paused provider, and says by keyboard that it works again', async () => {
  const pause = { id: 'pause-0001', since: NOW - 60_000 }
  const mail = { state: 'running' as const, waiting: 3, paused: [pause] }
  const { user, asked } = await atDesk({
    getDesk: () => desk({ mail }),
    askResumeMail: () => ({ until: NOW + 600_000 }),
  })
  expect(screen.getByText('One mail provider turns our mail away')).toBeTruthy()
  screen.getByRole('button', { name: 'It takes our mail again' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(asked.some(({ name }) => name === 'askResumeMail')).toBe(true))
})

test('edge case 34 once somebody has said so, the desk names who, and asks no second time', async () => {
  const asked = { by: 'M. Lindqvist', at: NOW, until: NOW + 600_000 }
  const pause = { id: 'pause-0001', since: NOW - 60_000, asked }
  await atDesk({ getDesk: () => desk({ mail: { state: 'running', waiting: 3, paused: [pause] } }) })
  expect(screen.getByText(/M\. Lindqvist said/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'It takes our mail again' })).toBeNull()
})
