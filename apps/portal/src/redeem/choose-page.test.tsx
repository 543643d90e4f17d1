import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeServer, lost } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

async function choosing(least = 15) {
  const server = fakeServer()
  server.on('openLink', { state: 'live', kind: 'reset', until: NINE + 30 * MINUTE, triesLeft: 5 })
  server.on('checkBirthDate', { result: 'right', username: 'mdelgado52', least, most: 256 })
  const user = openPortal(server, `/link#${TOKEN}`)
  await heading('When were you born?')
  await user.type(screen.getByLabelText('Month'), '3')
  await user.type(screen.getByLabelText('Day'), '4')
  await user.type(screen.getByLabelText('Year'), '1962{Enter}')
  await heading('Choose a password')
  return { server, user, field: () => screen.getByLabelText<HTMLInputElement>('New password') }
}
const rules = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((rule) => rule.textContent)

test('P1 the length rule is the clinic’s and ticks while typing', async () => {
  const { user, field } = await choosing(12)
  expect(rules()).toEqual([
    'not yet: At least 12 characters',
    'Not one that many people use (checked when you save)',
    'Without your name, birth date or username (checked when you save)',
  ])
  await user.type(field(), 'wet boots')
  expect(rules()[0]).toBe('not yet: At least 12 characters: 3 more to go')
  await user.type(field(), ' by')
  expect(rules()[0]).toBe('done: At least 12 characters')
})

test('the strength is a word beside the field, and is spoken a second after the last key', async () => {
  const { user, field } = await choosing()
  expect(screen.getByText('nothing typed yet')).toBeTruthy()
  await user.type(field(), 'wet boots by the late train')
  expect(screen.getByText('strong')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('')
  expect(
    await screen.findByText('Strength: strong. At least 15 characters: done.', {}, { timeout: 3_000 }),
  ).toBeTruthy()
  expect(field().getAttribute('aria-describedby')).toBe('strength rules')
})

test('P4 a password can be pasted, of any length and unchanged; managers get the username too', async () => {
  const { server, user, field } = await choosing()
  server.on('choosePassword', { result: 'saved', username: 'mdelgado52' })
  const long = ` ${'größer 🦊 '.repeat(20)}`
  field().focus()
  await user.paste(long)
  await press(user, 'Save password')
  await heading('Your password is saved')
  expect(server.bodies('choosePassword')[0]?.password).toBe(long)
})

test('P4 the fields tell password managers what they are', async () => {
  const { field } = await choosing()
  expect(field().autocomplete).toBe('new-password')
  const name = document.querySelector<HTMLInputElement>('input[autocomplete="username"]')
  expect([name?.value, name?.readOnly, name?.tabIndex]).toEqual(['mdelgado52', true, -1])
})

test('P3 a refusal by rule says why and how to do better, marks the rule, and falls to easy to guess', async () => {
  const { server, user, field } = await choosing()
  server.on('choosePassword', { result: 'refused', rule: 'own-name' })
  await user.type(field(), 'marisol delgado by the train{Enter}')
  const why = await screen.findByText(/^Not saved yet: this has your name, birth date or username/)
  expect(document.activeElement).toBe(field())
  expect(field().getAttribute('aria-describedby')).toBe('new-password-why strength rules')
  expect(why.closest('#new-password-why')).toBeTruthy()
  expect(rules()).toEqual([
    'done: At least 15 characters',
    'done: Not one that many people use',
    'needs another look: Without your name, birth date or username',
  ])
  expect(screen.getByText('easy to guess')).toBeTruthy()
  await user.type(field(), ' at nine')
  expect(rules()[2]).toBe('Without your name, birth date or username (checked when you save)')
  expect(screen.getByText('strong')).toBeTruthy()
})

test('P2 a short one is refused by the server, so that the desk sees which rule it was', async () => {
  const { server, user, field } = await choosing()
  server.on('choosePassword', { result: 'refused', rule: 'too-short', count: 3 })
  await user.type(field(), 'wet boots by{Enter}')
  expect(await screen.findByText('Not saved yet: it needs 3 more characters.')).toBeTruthy()
  expect(rules()[0]).toBe('needs another look: At least 15 characters')
})

test('nothing typed is said at the field, and nothing is sent', async () => {
  const { server, user, field } = await choosing()
  await press(user, 'Save password')
  expect(screen.getByText('Type the password you want to have.')).toBeTruthy()
  expect(document.activeElement).toBe(field())
  expect(server.bodies('choosePassword')).toEqual([])
})

test('T2 saved or not? The same key tries again, and the password is still there', async () => {
  const { server, user, field } = await choosing()
  server.on('choosePassword', lost, lost, { result: 'refused', rule: 'common' })
  await user.type(field(), 'wet boots by the late train{Enter}')
  expect(await screen.findByText(/do not know yet if it was saved/)).toBeTruthy()
  await press(user, 'Try again')
  expect(await screen.findByText(/many people use this password/)).toBeTruthy()
  expect(field().value).toBe('wet boots by the late train')
  const keys = server.asked.filter(({ name }) => name === 'choosePassword').map(({ key }) => key)
  expect([keys.length, new Set(keys).size]).toEqual([3, 1])
})
