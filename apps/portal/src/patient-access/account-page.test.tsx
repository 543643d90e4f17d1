import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../api/endpoints.ts'
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
  limits: { least: 15, most: 256 },
})
const pass = (duration: number) => act(() => vi.advanceTimersByTimeAsync(duration))

const own: Answer<'getOwnAccount'> = {
  email: { masked: 'm•••••••@example.org', confirmedAt: NINE - 365 * 24 * 60 * MINUTE },
  phones: ['47'],
  sessions: [
    {
      id: 'session-that-is-here',
      device: { kind: 'android-phone', browser: 'chrome' },
      here: true,
      lastUsedAt: NINE,
    },
    {
      id: 'session-elsewhere',
      device: { kind: 'windows', browser: 'edge' },
      here: false,
      lastUsedAt: NINE - 24 * 60 * MINUTE,
    },
  ],
  help: [{ at: NINE - 10 * MINUTE, kind: 'link-sent' }],
}

async function signedIn() {
  const server = fakeServer()
  server.on('getOwnAccount', own)
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

const read = () => screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ') ?? ''

test('portal-account shows where the clinic reaches them, where they are signed in, and the help they got', async () => {
  await signedIn()
  await screen.findByText('m•••••••@example.org')
  for (const line of [
    'You confirmed it on March 3, 2026.',
    'Phone ending in 47',
    'Android phone, Chrome',
    'You are here now',
    'Windows computer, Edge',
    'Last used yesterday at 9:00 am',
    'Today at 8:50 am',
    'The front desk emailed you a link to choose a password.',
  ])
    expect(read()).toContain(line)
})

test('S4 another device is signed out after the password was typed again, and the list is read anew', async () => {
  const { server, user } = await signedIn()
  await screen.findByText('Windows computer, Edge')
  server.on('endOwnSessions', { result: 'not-sure' }, { result: 'ended' })
  await press(user, 'Sign out of Windows computer, Edge')
  await heading('Type your password')
  server.on(
    'reauthenticatePatient',
    { result: 'wrong' },
    { result: 'sure', session: sessionUntil(NINE + 15 * MINUTE) },
  )
  await user.type(screen.getByLabelText('Your password'), 'not this one{Enter}')
  await screen.findByText('That is not your password. Try again.')
  server.on('getOwnAccount', { ...own, sessions: own.sessions.slice(0, 1) })
  await user.type(screen.getByLabelText('Your password'), 'seven green umbrellas{Enter}')
  await screen.findByText('Signed out there.')
  expect(screen.queryByText('Windows computer, Edge')).toBeNull()
  expect(server.bodies('endOwnSessions')).toEqual([
    { which: 'one', id: 'session-elsewhere' },
    { which: 'one', id: 'session-elsewhere' },
  ])
})

test('sign out everywhere leads to the front door, and says so', async () => {
  const { server, user } = await signedIn()
  await screen.findByText('Windows computer, Edge')
  server.on('endOwnSessions', { result: 'ended' })
  await press(user, 'Sign out everywhere')
  await heading('Sign in')
  expect(screen.getByRole('status').textContent).toBe('Done. You are signed out everywhere.')
})

test('a session that is over by the time the page asks leads to the front door', async () => {
  const server = fakeServer()
  server.on('getPatientSession', sessionUntil(NINE + 15 * MINUTE))
  server.on('getOwnAccount', problem('not-signed-in', { status: 401 }))
  openPortal(server, '/account')
  await heading('Sign in')
})

test('P13 the current and a new password together; a wrong one is said at its field, a refused one by its rule', async () => {
  const { server, user } = await signedIn()
  await user.click(screen.getByRole('link', { name: 'Change password' }))
  await heading('Change password')
  expect(location.pathname).toBe('/account/password')
  await press(user, 'Save password')
  await screen.findByText('Type the password you have now.')
  server.on(
    'changePassword',
    { result: 'wrong' },
    { result: 'refused', rule: 'common' },
    { result: 'saved', session: sessionUntil(NINE + 15 * MINUTE) },
  )
  await user.type(screen.getByLabelText('Password you have now'), 'old one')
  await user.type(screen.getByLabelText('New password'), 'correct horse battery staple{Enter}')
  await screen.findByText('That is not your password. Try again.')
  expect(document.activeElement).toBe(screen.getByLabelText('Password you have now'))
  await press(user, 'Save password')
  await screen.findByText(/many people use this password/)
  await user.type(screen.getByLabelText('New password'), ' and more{Enter}')
  await screen.findByText('Your new password is saved. You are signed out everywhere else.')
  expect(server.bodies('changePassword').at(-1)).toEqual({
    current: 'old one',
    password: 'correct horse battery staple and more',
  })
})

test('domain §3.1 something that was not them: two presses shut the login, and the page says that it is shut', async () => {
  const { server, user } = await signedIn()
  server.on('freezeOwnAccount', { result: 'frozen' })
  await user.click(screen.getByRole('link', { name: 'Something here was not me' }))
  await heading('Was this not you?')
  await press(user, 'Freeze my sign-in')
  expect(server.bodies('freezeOwnAccount')).toEqual([])
  await press(user, 'Yes, freeze it')
  await heading('Your sign-in is frozen')
})
