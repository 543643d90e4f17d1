import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeServer, lost, problem } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

const live = { state: 'live', kind: 'reset', until: NINE + 30 * MINUTE, triesLeft: 5 } as const
const made = (code: string) => ({ result: 'made', code, until: NINE + 10 * MINUTE }) as const
const right = {
  result: 'right',
  token: `${TOKEN}second`,
  username: 'mdelgado52',
  least: 15,
  most: 256,
} as const
const used = { state: 'redeemed', kind: 'reset', at: NINE - MINUTE } as const
const BORN = '1962-03-04'

type User = ReturnType<typeof openPortal>

async function openedLink(wanted: 'en' | 'es' = 'en') {
  const server = fakeServer()
  server.on('openLink', live)
  const user = openPortal(server, `/link#${TOKEN}`, { wanted })
  await heading(wanted === 'en' ? 'When were you born?' : '¿Cuándo nació usted?')
  return { server, user }
}
async function typeDate(user: User) {
  await user.type(screen.getByLabelText(/^(Month|Mes)$/), '3')
  await user.type(screen.getByLabelText(/^(Day|Día)$/), '4')
  await user.type(screen.getByLabelText(/^(Year|Año)$/), '1962')
}
/** From the link to the code, on the first device. */
async function moved() {
  const { server, user } = await openedLink()
  server.on('makeShortCode', made('48071392'))
  await typeDate(user)
  await press(user, 'Use another device')
  await heading('Type this code on the other device')
  return { server, user }
}
/** A short code and the birth date, on the other device. */
async function typeCode(user: User, code: string) {
  const field = await screen.findByLabelText<HTMLInputElement>('Code from the clinic')
  await user.clear(field)
  await user.type(field, `${code}{Enter}`)
  await heading('When were you born?')
  await typeDate(user)
  await user.keyboard('{Enter}')
}

test('edge case 16 the page of a link shows a code in two groups, how long it works and where it is typed', async () => {
  const { server } = await moved()
  expect(screen.getByText('4807 1392')).toBeTruthy()
  expect(screen.getByText('The code works until 9:10 am today.')).toBeTruthy()
  expect(screen.getByText(`${location.host}/code`)).toBeTruthy()
  expect(document.body.textContent).toContain(
    `There, go to ${location.host}/code and type this code and your date of birth.`,
  )
  expect(screen.getByText(/Never read this code to anyone/)).toBeTruthy()
  expect(server.bodies('makeShortCode')).toEqual([{ token: TOKEN, birthDate: BORN }])
  expect(server.bodies('checkBirthDate')).toEqual([])
  expect(location.href).not.toMatch(/4807|1392/)
})

test('in Spanish as well', async () => {
  const { server, user } = await openedLink('es')
  server.on('makeShortCode', made('48071392'))
  await typeDate(user)
  await press(user, 'Usar otro dispositivo')
  await heading('Escriba este código en el otro dispositivo')
  expect(document.body.textContent).toContain(`Allí, vaya a ${location.host}/code`)
  expect(screen.getByText(/El código funciona hasta las 9:10/)).toBeTruthy()
})

test('edge case 15 a press without a whole birth date asks for it and sends nothing', async () => {
  const { server, user } = await openedLink()
  await press(user, 'Use another device')
  expect(document.getElementById('birth-why')?.textContent).toContain('Type the month')
  expect(document.activeElement).toBe(screen.getByLabelText('Month'))
  expect(server.bodies('makeShortCode')).toEqual([])
})

test('by keyboard alone: Enter in the date goes on here, the quiet button comes after it', async () => {
  const { server, user } = await openedLink()
  server.on('makeShortCode', made('48071392'))
  server.on('checkBirthDate', { result: 'wrong', triesLeft: 4 })
  await typeDate(user)
  await user.keyboard('{Enter}')
  await screen.findByText(/try 4 more times/)
  expect(server.bodies('makeShortCode')).toEqual([])
  screen.getByLabelText('Year').focus()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Continue' }))
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Use another device' }))
  await user.keyboard('{Enter}')
  expect(await heading('Type this code on the other device')).toBe(document.activeElement)
})

test('a wrong birth date is said at its field, with the tries of the link; the last one closes it', async () => {
  const { server, user } = await openedLink()
  server.on(
    'makeShortCode',
    { result: 'wrong', triesLeft: 1 },
    { result: 'ended', link: { state: 'locked', kind: 'reset' } },
  )
  await typeDate(user)
  await press(user, 'Use another device')
  expect(await screen.findByText(/You can try 1 more time\./)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Year').value).toBe('1962')
  await press(user, 'Use another device')
  expect(await heading('This link is closed')).toBeTruthy()
})

test('a new code takes the place of the one on the page; one that cannot be had says so and leads on here', async () => {
  const { server, user } = await moved()
  server.on('makeShortCode', made('11112222'), { result: 'spent' })
  await press(user, 'Show a new code')
  expect(await screen.findByText('1111 2222')).toBeTruthy()
  expect(screen.queryByText('4807 1392')).toBeNull()
  expect(await heading('Type this code on the other device')).toBe(document.activeElement)
  await press(user, 'Show a new code')
  await heading('This link gives no more codes')
  expect(screen.queryByText('1111 2222')).toBeNull()
  await press(user, 'Use this device instead')
  await heading('When were you born?')
})

test('a code that did not come leaves the one on the page, and the next press makes it good', async () => {
  const { server, user } = await moved()
  server.on('makeShortCode', lost, problem('busy'), made('11112222'))
  await press(user, 'Show a new code')
  await heading('We could not reach the clinic’s computer')
  await press(user, 'Back')
  expect(await screen.findByText('4807 1392')).toBeTruthy()
  await press(user, 'Show a new code')
  await heading('Please wait a moment')
  await press(user, 'Try again')
  expect(await screen.findByText('1111 2222')).toBeTruthy()
})

test('T3 the first device is told that the link was used, when the other was faster', async () => {
  const { server, user } = await moved()
  await press(user, 'Use this device instead')
  await heading('When were you born?')
  server.on('checkBirthDate', { result: 'ended', link: used })
  await typeDate(user)
  await user.keyboard('{Enter}')
  expect(await heading('This link was already used')).toBeTruthy()
})

test('the other device: eight digits are a whole code, and lead to the password of the link', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/code')
  await user.type(await screen.findByLabelText('Code from the clinic'), '48071392')
  expect(screen.getByText(/^8 numbers: a whole code from your other device/)).toBeTruthy()
  server.on('enterCode', right)
  await typeCode(user, '48071392')
  await heading('Choose a password')
  server.on('choosePassword', { result: 'saved', username: 'mdelgado52' })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  await heading('Your password is saved')
  expect(server.bodies('enterCode')).toEqual([{ code: '48071392', birthDate: BORN }])
  expect(server.bodies('choosePassword')[0]?.token).toBe(right.token)
})

test('T3 the other device is told that the link was used, when the first was faster, and may ask for a new one', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/code')
  server.on('enterCode', right)
  await typeCode(user, '48071392')
  await heading('Choose a password')
  server.on('choosePassword', { result: 'ended', link: used })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  await heading('This link was already used')
  server.on('askForNewLink', { againAt: NINE + 2 * MINUTE })
  await press(user, 'Email me a new link')
  await heading('Check your email')
  expect(server.bodies('askForNewLink')).toEqual([{ token: right.token, language: 'en' }])
})

test('a short code that stopped working sends back to the other device, not to the phone', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/code')
  server.on('enterCode', { result: 'closed' }, right)
  await typeCode(user, '48071392')
  const closed = 'This code has stopped working. Get a new one on your other device.'
  expect(await screen.findByText(closed)).toBeTruthy()
  await typeCode(user, '48071392')
  await heading('Choose a password')
  // The page of a code that was typed once more elsewhere is over.
  server.on('choosePassword', { result: 'ended', link: { state: 'unknown' } })
  await user.type(screen.getByLabelText('New password'), 'wet boots by the late train{Enter}')
  expect(await screen.findByText(closed)).toBeTruthy()
})
