import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type FakeServer, fakeServer } from '../test/fake-server.ts'
import { heading, openPortal, press, TOKEN } from '../test/open-portal.tsx'

const right = { result: 'right', token: TOKEN, username: 'mdelgado52', least: 15, most: 256 } as const
type User = ReturnType<typeof openPortal>
const field = () => screen.getByLabelText<HTMLInputElement>('Code from the clinic')

function openCode(address = '/code'): { server: FakeServer; user: User } {
  const server = fakeServer()
  return { server, user: openPortal(server, address) }
}
async function typeDate(user: User) {
  await heading('When were you born?')
  await user.type(screen.getByLabelText('Month'), 'mar')
  await user.type(screen.getByLabelText('Day'), '4')
  await user.type(screen.getByLabelText('Year'), '1962{Enter}')
}
async function enter(user: User, code: string) {
  await user.clear(field())
  await user.type(field(), `${code}{Enter}`)
  await typeDate(user)
}

test('domain §3.4 from the door to a saved password, with the code and the birth date alone', async () => {
  const { server, user } = openCode('/trouble')
  await user.click(await screen.findByRole('link', { name: /I have a code from the clinic/ }))
  expect(await heading('Type your code')).toBe(document.activeElement)
  await user.type(field(), '4807139261540338{Enter}')
  expect(screen.getByText('We ask so that only you can use this code.')).toBeTruthy()
  server.on('enterCode', right)
  await typeDate(user)
  await heading('Choose a password')
  expect(screen.getByText('mdelgado52')).toBeTruthy()
  server.on('choosePassword', { result: 'saved', username: 'mdelgado52' })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  await heading('Your password is saved')
  expect(server.bodies('enterCode')).toEqual([{ code: '4807139261540338', birthDate: '1962-03-04' }])
  expect(server.bodies('choosePassword')).toEqual([
    { token: TOKEN, birthDate: '1962-03-04', password: 'wet boots by the late train' },
  ])
  await user.click(screen.getByRole('link', { name: 'Sign in' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Username')).value).toBe('mdelgado52')
})

test('the page sets the blanks, takes a paste with dashes, and says how many numbers are there', async () => {
  const { user } = openCode()
  await heading('Type your code')
  await user.type(field(), '480713926')
  expect(field().value).toBe('4807 1392 6')
  expect(screen.getByText('9 of 16 numbers. Next: group 3').getAttribute('aria-live')).toBe('polite')
  await user.clear(field())
  await user.click(field())
  await user.paste('4807-1392-6154-0338')
  expect(field().value).toBe('4807 1392 6154 0338')
  expect(screen.getByText('All 16 numbers are there.')).toBeTruthy()
})

test('a number mended in the middle leaves the caret where it was', async () => {
  const { user } = openCode()
  await heading('Type your code')
  await user.type(field(), '48071392')
  field().setSelectionRange(2, 2)
  await user.keyboard('{Backspace}5')
  expect(field().value).toBe('4507 1392')
  expect(field().selectionStart).toBe(2)
})

test('letters and missing numbers are said at the field, and nothing is sent', async () => {
  const { server, user } = openCode()
  await heading('Type your code')
  await user.type(field(), 'o')
  expect(document.getElementById('code-why')?.textContent).toBe('The code has only numbers.')
  await user.type(field(), '4807')
  expect(document.getElementById('code-why')).toBeNull()
  await press(user, 'Continue')
  expect(document.getElementById('code-why')?.textContent).toBe('4 of 16 numbers. Next: group 2')
  expect(document.activeElement).toBe(field())
  expect(server.asked).toEqual([])
})

test('a wrong pair comes back to the code, still there to be checked; a closed one says whom to call', async () => {
  const { server, user } = openCode()
  await heading('Type your code')
  server.on('enterCode', { result: 'wrong', triesLeft: 1 }, { result: 'closed' })
  await enter(user, '4807139261540338')
  await heading('Type your code')
  expect(field().value).toBe('4807 1392 6154 0338')
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('code-why')?.textContent).toBe(
    'That code does not work with that date of birth. Check both. You can try 1 more time.',
  )
  await enter(user, '4807139261540339')
  await heading('Type your code')
  expect(document.getElementById('code-why')?.textContent).toBe(
    'This code has stopped working. Call us for a new one.',
  )
  expect(field().value).toBe('')
})

test('a page that ran out of time while the password was chosen says so', async () => {
  const { server, user } = openCode()
  await heading('Type your code')
  server.on('enterCode', right)
  await enter(user, '4807139261540338')
  await heading('Choose a password')
  server.on('choosePassword', {
    result: 'ended',
    link: { state: 'expired', kind: 'temporary-login', until: 1, life: 1 },
  })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  await heading('Type your code')
  expect(screen.getByText(/has stopped working/)).toBeTruthy()
})
