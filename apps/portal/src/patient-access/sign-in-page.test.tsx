import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeServer, lost, never, problem } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press } from '../test/open-portal.tsx'

const session = {
  signedIn: true as const,
  username: 'mdelgado52',
  csrf: 'token-of-the-session',
  idleUntil: NINE + 15 * MINUTE,
  now: NINE,
  limits: { least: 15, most: 256 },
}
const password = () => screen.getByLabelText<HTMLInputElement>('Password')

async function filledIn(server = fakeServer()) {
  const user = openPortal(server, '/')
  await user.type(screen.getByLabelText('Username'), ' mdelgado52 ')
  await user.type(password(), ' wet boots by the late train ')
  return { server, user }
}

test('a right pair opens the account, by Enter alone', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', { result: 'signed-in', session })
  await user.keyboard('{Enter}')
  expect(await heading('Your sign-in')).toBeTruthy()
  expect(location.pathname).toBe('/account')
  // P1: a password is never trimmed.
  expect(server.bodies('signInPatient')).toEqual([
    { username: 'mdelgado52', password: ' wet boots by the late train ' },
  ])
})

test('P7 a refusal says one thing for everybody, and the focus is where the next try starts', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', { result: 'refused' })
  await press(user, 'Sign in')
  const box = await screen.findByRole('alert')
  expect(box.textContent).toContain('That username and password do not go together.')
  expect(document.activeElement).toBe(password())
  expect(password().value).toBe('')
  expect(screen.getByLabelText<HTMLInputElement>('Username').value).toBe(' mdelgado52 ')
})

test('P6 the wait is told in time a person can use, with the way that works right away', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', { result: 'wait', seconds: 120 })
  await press(user, 'Sign in')
  const box = await screen.findByRole('alert')
  expect(box.textContent).toContain('Please wait 2 minutes, then try again. Or choose a new password')
})

test('empty fields are named, the first one has the focus, and nothing is sent', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/')
  await press(user, 'Sign in')
  const name = screen.getByLabelText('Username')
  expect(document.activeElement).toBe(name)
  expect(name.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Type your username.',
  )
  await user.type(name, 'ana')
  await press(user, 'Sign in')
  expect(document.activeElement).toBe(password())
  expect(server.asked).toEqual([])
})

test('a second press while one is under way does nothing', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', never)
  await press(user, 'Sign in')
  expect(await screen.findByRole('button', { name: 'One moment…' })).toBeTruthy()
  await press(user, 'One moment…')
  await user.type(password(), '{Enter}')
  expect(server.bodies('signInPatient')).toHaveLength(1)
})

test('P4 Show shows, Hide hides, and managers know which field is which', async () => {
  const { user } = await filledIn()
  expect(password().type).toBe('password')
  await press(user, 'Show the password')
  expect(password().type).toBe('text')
  await press(user, 'Hide the password')
  expect(password().type).toBe('password')
  expect(password().autocomplete).toBe('current-password')
  expect(screen.getByLabelText<HTMLInputElement>('Username').autocomplete).toBe('username')
})

test('without the server the page says so, and trying again goes on with what was typed', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', lost, { result: 'signed-in', session })
  await press(user, 'Sign in')
  expect(await heading('We could not reach the clinic’s computer')).toBe(document.activeElement)
  expect(screen.getByText(/Nothing has changed/)).toBeTruthy()
  await press(user, 'Try again')
  expect(await heading('Your sign-in')).toBeTruthy()
})

test('offline is said without sending anything, and Back keeps the form', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/', { isOnline: () => false })
  await user.type(screen.getByLabelText('Username'), 'ana')
  await user.type(password(), 'secret words')
  await press(user, 'Sign in')
  expect(await heading('We could not reach the clinic’s computer')).toBeTruthy()
  await press(user, 'Back')
  expect(password().value).toBe('secret words')
  expect(server.asked).toEqual([])
})

test('T8 a busy clinic asks to wait; a fault on our side gives the number for the phone', async () => {
  const { server, user } = await filledIn()
  const fault = problem('unexpected', { status: 500, ref: '4f7a' })
  server.on('signInPatient', problem('busy', { status: 503, retryAfter: 10 }), fault)
  await press(user, 'Sign in')
  expect(await heading('Please wait a moment')).toBeTruthy()
  expect(screen.getByText(/try again in 10 seconds/)).toBeTruthy()
  await press(user, 'Try again')
  expect(await heading('Our computer has a problem')).toBeTruthy()
  expect(screen.getByText('If you call, tell us this number: 4f7a')).toBeTruthy()
})

test('what cannot be sent is no fault of ours: it is said, nothing has changed, and Back keeps the form', async () => {
  const { server, user } = await filledIn()
  server.on('signInPatient', problem('validation', { status: 400 }))
  await press(user, 'Sign in')
  expect(await heading('This cannot be sent as it is')).toBe(document.activeElement)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  expect(screen.queryByText(/tell us this number/)).toBeNull()
  await press(user, 'Back')
  expect(password().value).not.toBe('')
})

test('every door of this page leads somewhere', async () => {
  openPortal(fakeServer(), '/')
  const rows = screen.getAllByRole('listitem').map((row) => row.querySelector('a')?.getAttribute('href'))
  expect(rows).toEqual(['/forgot-password', '/forgot-username', '/code', '/trouble'])
  await waitFor(() => expect(document.title).toContain('Sign in'))
})
