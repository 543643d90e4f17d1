import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeServer, lost, problem } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press } from '../test/open-portal.tsx'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, now: NINE }))
afterEach(() => void vi.useRealTimers())

const sessionUntil = (idleUntil: number) => ({
  signedIn: true as const,
  username: 'mdelgado52',
  csrf: 'token-of-the-session',
  idleUntil,
  now: NINE,
})
const pass = (duration: number) => act(() => vi.advanceTimersByTimeAsync(duration))

async function signedIn() {
  const server = fakeServer()
  server.on('getPatientSession', sessionUntil(NINE + 15 * MINUTE))
  const user = openPortal(server, '/account')
  await heading('Your sign-in')
  return { server, user }
}

test('the page names who is signed in and how to leave', async () => {
  const { server, user } = await signedIn()
  expect(screen.getByText('mdelgado52')).toBeTruthy()
  server.on('signOutPatient', { signedOut: true })
  await press(user, 'Sign out')
  expect(await heading('Sign in')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('You are signed out.')
  expect(location.pathname).toBe('/')
})

test('S19 signing out wipes the page even when the server does not answer, and says what that means', async () => {
  const { server, user } = await signedIn()
  server.on('signOutPatient', lost)
  await press(user, 'Sign out')
  expect(await heading('Sign in')).toBeTruthy()
  expect(screen.queryByText('mdelgado52')).toBeNull()
  expect(screen.getByRole('status').textContent).toContain('did not answer')
})

test('nobody signed in is led to the front door', async () => {
  const server = fakeServer()
  server.on('getPatientSession', { signedIn: false, csrf: 'fresh' })
  openPortal(server, '/account')
  expect(await heading('Sign in')).toBeTruthy()
})

test('S2 two minutes before the end the page asks, and one press stays', async () => {
  const { server, user } = await signedIn()
  expect(screen.queryByRole('alertdialog')).toBeNull()
  await pass(13 * MINUTE)
  const question = await screen.findByRole('alertdialog', { name: 'Are you still there?' })
  expect(question.textContent).toContain('at 9:15\u00a0am')
  server.on('extendPatientSession', sessionUntil(NINE + 28 * MINUTE))
  await press(user, 'Stay signed in')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  server.on('getPatientSession', sessionUntil(NINE + 28 * MINUTE))
  await pass(3 * MINUTE)
  expect(await heading('Your sign-in')).toBeTruthy()
})

test('T11 a press to stay that nobody answers is said, and the next one stays', async () => {
  const { server, user } = await signedIn()
  await pass(13 * MINUTE)
  await screen.findByRole('alertdialog')
  server.on('extendPatientSession', lost, sessionUntil(NINE + 28 * MINUTE))
  await press(user, 'Stay signed in')
  expect(screen.getByRole('alert').textContent).toContain('did not answer')
  await press(user, 'Stay signed in')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('S3 a session that was ended in another window is not said to have idled', async () => {
  const { server, user } = await signedIn()
  await pass(13 * MINUTE)
  await screen.findByRole('alertdialog')
  server.on('extendPatientSession', problem('session-ended', { status: 401 }))
  await press(user, 'Stay signed in')
  expect(await heading('Sign in')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('in another window')
  expect(screen.getByRole('status').textContent).not.toContain('15 minutes')
})

test('S2 after fifteen idle minutes the page is gone and says why', async () => {
  const { server } = await signedIn()
  await pass(13 * MINUTE)
  await screen.findByRole('alertdialog')
  server.on('getPatientSession', { signedIn: false, csrf: 'fresh' })
  await pass(2 * MINUTE)
  expect(await heading('Sign in')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('nothing happened for 15 minutes')
  expect(screen.queryByText('mdelgado52')).toBeNull()
})

test('S2 a session that another tab kept alive goes on here too', async () => {
  const { server } = await signedIn()
  server.on('getPatientSession', sessionUntil(NINE + 25 * MINUTE))
  await pass(14 * MINUTE)
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(await heading('Your sign-in')).toBeTruthy()
})

test('S19 without the server the page still ends on time', async () => {
  const { server } = await signedIn()
  server.on('getPatientSession', lost)
  await pass(15 * MINUTE)
  expect(await heading('Sign in')).toBeTruthy()
})

test('S2 somebody who uses the page is not asked', async () => {
  const { server, user } = await signedIn()
  await pass(10 * MINUTE)
  server.on('extendPatientSession', sessionUntil(NINE + 25 * MINUTE))
  await user.keyboard('{Tab}{Tab}{Tab}')
  await pass(0)
  expect(server.asked.filter(({ name }) => name === 'extendPatientSession')).toHaveLength(1)
  await pass(4 * MINUTE)
  expect(screen.queryByRole('alertdialog')).toBeNull()
})
