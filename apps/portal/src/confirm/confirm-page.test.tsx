import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answer } from '../api/endpoints.ts'
import { fakeServer } from '../test/fake-server.ts'
import { heading, openPortal, press, TOKEN } from '../test/open-portal.tsx'

const REPORT = 'q3J9vQ2mX7pL5sT1wZ8yB4nC6dF0gH_b'
function open(result: Answer<'tapNumber'>['result'] = 'right', wanted: 'en' | 'es' = 'en') {
  const server = fakeServer()
  server.on('openConfirmation', { state: 'live', numbers: [27, 84, 63], report: REPORT })
  server.on('tapNumber', { result })
  return { server, user: openPortal(server, `/confirm#${TOKEN}`, { wanted }) }
}

test('domain §4 the numbers come after a press, and one tap decides', async () => {
  const { server, user } = open()
  await heading('Are you on the phone with us?')
  expect(screen.queryByRole('button', { name: '84' })).toBeNull()
  await press(user, 'Yes. Show the numbers')
  await heading('Tap the number you hear')
  expect(screen.getByRole('group', { name: 'Choose the number' }).textContent).toBe('278463')
  expect(screen.getByText('Do not read this page aloud.')).toBeTruthy()
  await press(user, '84')
  await heading('Thank you. That is right')
  expect(server.bodies('tapNumber')).toEqual([{ token: TOKEN, number: 84 }])
})

test('another number says that nothing has changed, in Spanish too', async () => {
  const { user } = open('wrong', 'es')
  await heading('¿Está hablando por teléfono con nosotros?')
  await press(user, 'Sí. Mostrar los números')
  await press(user, '27')
  await heading('Ese era otro número')
  expect(screen.getByText(/Nada ha cambiado/)).toBeTruthy()
})

test('who is not talking with the clinic comes to the page that freezes, and taps nothing', async () => {
  const { server, user } = open()
  server.on('openReport', { state: 'ready', template: 'confirm-by-number', at: Date.now() })
  await heading('Are you on the phone with us?')
  await press(user, 'I am not talking with the clinic')
  await heading('Was this not you?')
  expect(screen.getByText(/someone on the phone said that they are you/)).toBeTruthy()
  expect(server.bodies('openReport')).toEqual([{ token: REPORT }])
  expect(server.bodies('tapNumber')).toEqual([])
})

test('an old link, and a reload, say what to do', async () => {
  const server = fakeServer()
  server.on('openConfirmation', { state: 'over' })
  openPortal(server, `/confirm#${TOKEN}`)
  await heading('This link does not work any more')
})
