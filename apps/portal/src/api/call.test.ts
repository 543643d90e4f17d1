import { expect, test } from 'vitest'
import { fakeServer, lost, problem } from '../test/fake-server.ts'
import { makeCall, type World } from './call.ts'

const body = { name: 'ana', language: 'en' } as const
const answer = { againAt: 5 }

function world(more: Partial<World> = {}) {
  const server = fakeServer()
  const call = makeCall({
    csrf: 'first',
    fetch: server.fetch,
    isOnline: () => true,
    wait: async () => {},
    ...more,
  })
  return { server, call }
}

test('S5 a call carries the page’s token and T2 its key', async () => {
  const { server, call } = world()
  server.on('forgotPassword', answer)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'answer', answer })
  expect(server.asked).toEqual([{ name: 'forgotPassword', body, csrf: 'first', key: 'key-1' }])
})

test('T2 a lost answer is asked for again with the same key', async () => {
  const { server, call } = world()
  server.on('forgotPassword', lost, answer)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'answer', answer })
  expect(server.asked.map(({ key }) => key)).toEqual(['key-1', 'key-1'])
})

test('after two lost answers nobody claims to know', async () => {
  const { server, call } = world()
  server.on('forgotPassword', lost)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'unsure' })
  server.on('openLink', lost)
  expect(await call('openLink', { token: 'x'.repeat(24) })).toEqual({ kind: 'unreachable' })
})

test('offline nothing is sent, so nothing can have changed', async () => {
  const { server, call } = world({ isOnline: () => false })
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'unreachable' })
  expect(server.asked).toEqual([])
})

test('S5 a page that is too old fetches a fresh token and goes on, once', async () => {
  const { server, call } = world()
  server.on('getPatientSession', { signedIn: false, csrf: 'second' })
  server.on('forgotPassword', problem('page-too-old', { status: 403 }), answer)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'answer', answer })
  expect(server.asked.map(({ name, csrf }) => [name, csrf])).toEqual([
    ['forgotPassword', 'first'],
    ['getPatientSession', null],
    ['forgotPassword', 'second'],
  ])
  server.on('forgotPassword', problem('page-too-old', { status: 403 }))
  expect(await call('forgotPassword', body, 'key-2')).toEqual({ kind: 'ours', ref: 'req-7' })
})

test('S3 the token that comes with a sign-in is used from then on', async () => {
  const { server, call } = world()
  const limits = { least: 15, most: 256 }
  const session = { signedIn: true as const, username: 'ana', csrf: 'third', idleUntil: 9, now: 1, limits }
  server.on('signInPatient', { result: 'signed-in', session })
  server.on('signOutPatient', { signedOut: true })
  await call('signInPatient', { username: 'ana', password: 'x' })
  await call('signOutPatient', {})
  expect(server.asked.at(-1)?.csrf).toBe('third')
})

test('S3 after a sign-out the next call fetches the token of its new session first', async () => {
  const { server, call } = world()
  server.on('signOutPatient', { signedOut: true })
  server.on('getPatientSession', { signedIn: false, csrf: 'second' })
  server.on('signInPatient', { result: 'refused' })
  await call('signOutPatient', {})
  await call('signInPatient', { username: 'ana', password: 'x' })
  expect(server.asked.map(({ name, csrf }) => [name, csrf])).toEqual([
    ['signOutPatient', 'first'],
    ['getPatientSession', null],
    ['signInPatient', 'second'],
  ])
})

test('a first press that is still being worked on is waited for', async () => {
  const { server, call } = world()
  const running = problem('still-running', { status: 409, changed: 'unknown' })
  server.on('forgotPassword', running, running, answer)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'answer', answer })
  server.on('forgotPassword', running)
  expect(await call('forgotPassword', body, 'key-1')).toEqual({ kind: 'unsure' })
})

test('problems are told by what a patient can do about them', async () => {
  const { server, call } = world()
  const told = async (...of: Parameters<typeof problem>) => {
    server.on('signInPatient', problem(...of))
    return call('signInPatient', { username: 'ana', password: 'x' })
  }
  expect(await told('busy', { status: 503, retryAfter: 7 })).toEqual({ kind: 'busy', seconds: 7 })
  expect(await told('rate', { status: 429, retryAfter: 60 })).toEqual({ kind: 'too-often', seconds: 60 })
  expect(await told('session-ended', { status: 401 })).toEqual({ kind: 'signed-out' })
  expect(await told('disk-full', { status: 503 })).toEqual({ kind: 'ours', ref: 'req-7' })
  expect(await told('commit-unknown', { status: 500, changed: 'unknown' })).toEqual({ kind: 'unsure' })
})

test('a proxy’s page is no answer, and neither is a word that happens to be JSON', async () => {
  const { call: toNothing } = world({ fetch: async () => new Response('null', { status: 200 }) })
  expect(await toNothing('getPatientSession', {})).toEqual({ kind: 'unreachable' })
  const { call } = world({ fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }) })
  expect(await call('getPatientSession', {})).toEqual({ kind: 'unreachable' })
})
