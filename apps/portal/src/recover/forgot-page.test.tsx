import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeServer, lost } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press } from '../test/open-portal.tsx'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, now: NINE }))
afterEach(() => void vi.useRealTimers())

const againAt = NINE + 2 * MINUTE

test('P7 the answer is neutral: where to look, and when another one may be asked for', async () => {
  const server = fakeServer()
  server.on('forgotPassword', { againAt })
  const user = openPortal(server, '/forgot-password')
  await user.type(screen.getByLabelText('Your username or email address'), ' nobody@example.org {Enter}')
  expect(await heading('Check your email')).toBe(document.activeElement)
  expect(location.pathname).toBe('/sent')
  expect(screen.getByText(/^If what you typed matches an account/)).toBeTruthy()
  expect(screen.getByText(/Only the newest link works/)).toBeTruthy()
  expect(screen.getByText('Search your email for “Alder Creek Health”.')).toBeTruthy()
  expect(screen.getByText('You can ask for another one at 9:02 am.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Send it again' })).toBeNull()
  expect(server.bodies('forgotPassword')).toEqual([{ name: 'nobody@example.org', language: 'en' }])
})

test('after the wait the same can be asked for again, with a key of its own (T2)', async () => {
  const server = fakeServer()
  server.on('forgotUsername', { againAt }, { againAt: againAt + 5 * MINUTE })
  const user = openPortal(server, '/forgot-username', { wanted: 'es' })
  await user.type(screen.getByLabelText('Su correo electrónico'), 'ana@example.org{Enter}')
  await heading('Revise su correo')
  // A username is no link: nothing is said about the newest one.
  expect(screen.queryByText(/enlace más nuevo/)).toBeNull()
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  await user.click(await screen.findByRole('button', { name: 'Enviarlo otra vez' }))
  expect(await screen.findByText('Puede pedir otro a las 9:07 a. m.')).toBeTruthy()
  expect(server.bodies('forgotUsername')).toEqual([
    { email: 'ana@example.org', language: 'es' },
    { email: 'ana@example.org', language: 'es' },
  ])
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(2)
})

test('nothing typed is said at the field, and nothing is sent', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/forgot-username')
  await press(user, 'Email my username')
  const field = screen.getByLabelText('Your email address')
  expect(document.activeElement).toBe(field)
  expect(screen.getByText('Type your email address.')).toBeTruthy()
  expect(field.getAttribute('aria-describedby')).toBe('who-why who-hint')
  expect(server.asked).toEqual([])
})

test('T2 when nobody knows whether it was done, trying again carries the same key', async () => {
  const server = fakeServer()
  server.on('forgotPassword', lost, lost, { againAt })
  const user = openPortal(server, '/forgot-password')
  await user.type(screen.getByLabelText('Your username or email address'), 'ana{Enter}')
  expect(await screen.findByText(/do not know yet if it was done/)).toBeTruthy()
  await press(user, 'Try again')
  expect(await heading('Check your email')).toBeTruthy()
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(1)
})

test('T2 going back and sending the same again is still the same request', async () => {
  const server = fakeServer()
  server.on('forgotPassword', lost, lost, { againAt })
  const user = openPortal(server, '/forgot-password')
  await user.type(screen.getByLabelText('Your username or email address'), 'ana{Enter}')
  await screen.findByText(/do not know yet/)
  await press(user, 'Back')
  await press(user, 'Email me a link')
  await heading('Check your email')
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(1)
})

test('T2 another name is another request, with another key', async () => {
  const server = fakeServer()
  server.on('forgotPassword', lost, lost, { againAt })
  const user = openPortal(server, '/forgot-password')
  await user.type(screen.getByLabelText('Your username or email address'), 'ana{Enter}')
  await screen.findByText(/do not know yet/)
  await press(user, 'Back')
  await user.type(screen.getByLabelText('Your username or email address'), '52{Enter}')
  await heading('Check your email')
  expect(server.bodies('forgotPassword').map(({ name }) => name)).toEqual(['ana', 'ana', 'ana52'])
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(2)
})

test('typed wrong leads back; the address alone leads to the doors', async () => {
  const server = fakeServer()
  server.on('forgotPassword', { againAt })
  const user = openPortal(server, '/forgot-password')
  await user.type(screen.getByLabelText('Your username or email address'), 'ana{Enter}')
  await heading('Check your email')
  await user.click(screen.getByRole('link', { name: 'I typed it wrong. Go back' }))
  expect(await heading('Choose a new password')).toBeTruthy()
})

test('the doors: two ways that need nobody, one for a code, one that needs the phone', async () => {
  openPortal(fakeServer(), '/sent')
  expect(await heading('Trouble signing in')).toBeTruthy()
  const rows = screen.getAllByRole('listitem').map((row) => row.querySelector('a')?.getAttribute('href'))
  expect(rows).toEqual([
    '/forgot-password',
    '/forgot-username',
    '/code',
    '/forgot-password',
    'tel:5035550142',
  ])
})
