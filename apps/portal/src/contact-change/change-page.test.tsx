import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answer } from '../api/endpoints.ts'
import { fakeServer } from '../test/fake-server.ts'
import { heading, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

const DAY = 86_400_000
const read = () => screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ')

function open(
  path: string,
  answer: Answer<'answerChange'>,
  standing: Answer<'openChange'> = { state: 'live' },
  wanted: 'en' | 'es' = 'en',
) {
  const server = fakeServer()
  server.on('openChange', standing)
  server.on('answerChange', answer)
  return { server, user: openPortal(server, `${path}#${TOKEN}`, { wanted }) }
}

test('case 10 whoever reads the new address says yes once, and hears from when it is used', async () => {
  const { server, user } = open('/new-address', { result: 'proved', from: NINE + DAY })
  await heading('Is this your email address?')
  await press(user, 'Yes, it is mine')
  await heading('Use this address?')
  expect(server.bodies('answerChange')).toEqual([])
  await press(user, 'Yes, use this address')
  await heading('Thank you. It is confirmed')
  expect(read()).toMatch(/We use this address from \w+ \d+, \d{4} on\./)
  expect(server.bodies('answerChange')).toEqual([{ page: 'proof', token: TOKEN }])
})

test.each([
  [{ result: 'proved', from: NINE - 1 }, 'Ya usamos este correo.'],
  [{ result: 'proved' }, 'Pueden pasar unos días'],
] as const)('in Spanish, %j', async (answer, line) => {
  const { user } = open('/new-address', answer, { state: 'live' }, 'es')
  await heading('¿Es este su correo?')
  await press(user, 'Sí, es mío')
  await press(user, 'Sí, usen este correo')
  await heading('Gracias. Está confirmado')
  expect(read()).toContain(line)
})

test('a link that was used already says so, without another press', async () => {
  const { server } = open('/new-address', { result: 'over' }, { state: 'proved', from: NINE + DAY })
  await heading('Thank you. It is confirmed')
  expect(server.bodies('answerChange')).toEqual([])
})

test('a stranger says that it is not for them', async () => {
  const { server, user } = open('/not-for-me', { result: 'noted' })
  await heading('Is this email not for you?')
  await press(user, 'This is not for me')
  await heading('Write to you no more?')
  expect(server.bodies('answerChange')).toEqual([])
  await press(user, 'Yes, do not write again')
  await heading('Thank you. We have noted it')
  expect(server.bodies('answerChange')).toEqual([{ page: 'not-for-me', token: TOKEN }])
})

test('the old address stops it with one tap, and is led to the phone', async () => {
  const { server, user } = open('/stop-change', { result: 'stopped' })
  await heading('Stop the change?')
  await press(user, 'Stop the change')
  await heading('The change is stopped')
  expect(server.bodies('answerChange')).toEqual([{ page: 'stop', token: TOKEN }])
  expect(screen.getByRole('link', { name: /^Call/ })).toBeTruthy()
})

test.each([
  ['en', 'Stop the change?', 'Stop the change', 'The change is stopped', /phone number/, /address|emails/],
  [
    'es',
    '¿Detener el cambio?',
    'Detener el cambio',
    'El cambio está detenido',
    /teléfono/,
    /dirección|correos/,
  ],
] as const)(
  'of a phone it speaks of the number and of no address, in %s',
  async (wanted, asks, stop, done, says, never) => {
    const { user } = open('/stop-change', { result: 'stopped' }, { state: 'live', phone: true }, wanted)
    await heading(asks)
    expect(read()).toMatch(says)
    expect(read()).not.toMatch(never)
    await press(user, stop)
    await heading(done)
    expect(read()).toMatch(says)
    expect(read()).not.toMatch(never)
  },
)

test.each(['/new-address', '/not-for-me', '/stop-change'])('%s, too late or reloaded', async (path) => {
  open(path, { result: 'over' }, { state: 'over' })
  await heading('This link does not work any more')
})

test('who thinks better of it changes nothing', async () => {
  const { server, user } = open('/not-for-me', { result: 'noted' })
  await heading('Is this email not for you?')
  await press(user, 'This is not for me')
  await press(user, 'No, change nothing')
  await heading('Thank you')
  expect(server.bodies('answerChange')).toEqual([])
})
