import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeServer, lost, never } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

afterEach(() => void vi.useRealTimers())

const live = { state: 'live', kind: 'reset', until: NINE + 30 * MINUTE, triesLeft: 5 } as const
const right = { result: 'right', username: 'mdelgado52', least: 15, most: 256 } as const

function openedLink(wanted: 'en' | 'es' = 'en') {
  const server = fakeServer()
  server.on('openLink', live)
  return { server, user: openPortal(server, `/link#${TOKEN}`, { wanted }) }
}
type User = ReturnType<typeof openedLink>['user']
async function typeDate(user: User, month: string, day: string, year: string) {
  await user.type(screen.getByLabelText('Month'), month)
  await user.type(screen.getByLabelText('Day'), day)
  await user.type(screen.getByLabelText('Year'), year)
}
const order = () => [...document.querySelectorAll('.dates label')].map((label) => label.textContent)

test('S8 opening a link takes the token out of the address and sends it in a body', async () => {
  const { server } = openedLink()
  await heading('When were you born?')
  expect(location.href).not.toContain(TOKEN)
  expect(server.bodies('openLink')).toEqual([{ token: TOKEN }])
})

test('from link to saved password: five steps, two of them typed', async () => {
  const { server, user } = openedLink()
  await heading('When were you born?')
  server.on('checkBirthDate', right)
  await typeDate(user, 'mar', '4', '1962')
  await press(user, 'Continue')
  await heading('Choose a password')
  server.on('choosePassword', { result: 'saved', username: 'mdelgado52' })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  expect(await heading('Your password is saved')).toBe(document.activeElement)
  expect(screen.getByText('mdelgado52')).toBeTruthy()
  expect(screen.getByText(/not even family/)).toBeTruthy()
  expect(server.bodies('choosePassword')).toEqual([
    { token: TOKEN, birthDate: '1962-03-04', password: 'wet boots by the late train' },
  ])
  await user.click(screen.getByRole('link', { name: 'Sign in' }))
  await heading('Sign in')
  expect(screen.getByLabelText<HTMLInputElement>('Username').value).toBe('mdelgado52')
})

test('the date is said back with its month as a word, in the order of the language', async () => {
  const { user } = openedLink()
  await heading('When were you born?')
  expect(order()).toEqual(['Month', 'Day', 'Year'])
  await typeDate(user, '3', '4', '1962')
  const said = screen.getByText('March 4, 1962')
  expect(said.closest('[aria-live="polite"]')?.textContent).toBe('You typed March 4, 1962')
  await press(user, 'Español')
  expect(order()).toEqual(['Día', 'Mes', 'Año'])
  expect(screen.getByText('4 de marzo de 1962')).toBeTruthy()
})

test('a day that never was is said at its field and costs no try', async () => {
  const { server, user } = openedLink()
  await heading('When were you born?')
  await typeDate(user, '2', '30', '1962')
  await press(user, 'Continue')
  const day = screen.getByLabelText('Day')
  expect(document.activeElement).toBe(day)
  expect(day.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('birth-why')?.textContent).toContain('There is no such day')
  expect(server.bodies('checkBirthDate')).toEqual([])
})

test('a date pasted with blanks around its parts is a date', async () => {
  const { server, user } = openedLink()
  await heading('When were you born?')
  server.on('checkBirthDate', right)
  for (const [label, text] of [
    ['Month', '  March '],
    ['Day', ' 4 '],
    ['Year', ' 1962\n'],
  ] as const) {
    await user.click(screen.getByLabelText(label))
    await user.paste(text)
  }
  await press(user, 'Continue')
  await heading('Choose a password')
  expect(server.bodies('checkBirthDate')).toEqual([{ token: TOKEN, birthDate: '1962-03-04' }])
})

test('a wrong date tells how many tries this link has left; the last one closes it', async () => {
  const { server, user } = openedLink()
  await heading('When were you born?')
  server.on(
    'checkBirthDate',
    { result: 'wrong', triesLeft: 4 },
    { result: 'wrong', triesLeft: 1 },
    { result: 'ended', link: { state: 'locked', kind: 'reset' } },
  )
  await typeDate(user, '3', '5', '1962')
  await press(user, 'Continue')
  expect(await screen.findByText(/You can try 4 more times\./)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Month'))
  expect(screen.getByLabelText<HTMLInputElement>('Year').value).toBe('1962')
  await press(user, 'Continue')
  expect(await screen.findByText(/You can try 1 more time\./)).toBeTruthy()
  await press(user, 'Continue')
  expect(await heading('This link is closed')).toBeTruthy()
  // Each press was a try of its own.
  const keys = server.asked.filter(({ name }) => name === 'checkBirthDate').map(({ key }) => key)
  expect(new Set(keys).size).toBe(3)
})

test('T3 whoever saves second is told that the link was used', async () => {
  const { server, user } = openedLink()
  await heading('When were you born?')
  server.on('checkBirthDate', right)
  await typeDate(user, '3', '4', '1962')
  await press(user, 'Continue')
  await heading('Choose a password')
  server.on('choosePassword', {
    result: 'ended',
    link: { state: 'redeemed', kind: 'reset', at: NINE - MINUTE },
  })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  expect(await heading('This link was already used')).toBeTruthy()
})

test('nothing flashes while a link opens quickly; slowly, it says so', async () => {
  const server = fakeServer()
  server.on('openLink', never)
  vi.useFakeTimers()
  openPortal(server, `/link#${TOKEN}`)
  act(() => void vi.advanceTimersByTime(140))
  expect(screen.getByRole('status').textContent).toBe('')
  act(() => void vi.advanceTimersByTime(20))
  expect(screen.getByRole('status').textContent).toBe('One moment…')
})

test('a link opened without internet opens on the next try', async () => {
  const server = fakeServer()
  server.on('openLink', lost, live)
  const user = openPortal(server, `/link#${TOKEN}`)
  await heading('We could not reach the clinic’s computer')
  await press(user, 'Try again')
  expect(await heading('When were you born?')).toBeTruthy()
})

test('a newer link pasted over this page is the one that counts', async () => {
  const { server } = openedLink()
  await heading('When were you born?')
  const newer = `${TOKEN}newer`
  server.on('openLink', { state: 'locked', kind: 'reset' })
  history.pushState(null, '', `/link#${newer}`)
  act(() => void dispatchEvent(new PopStateEvent('popstate')))
  expect(await heading('This link is closed')).toBeTruthy()
  expect(location.hash).toBe('')
  expect(server.bodies('openLink').at(-1)).toEqual({ token: newer })
})
