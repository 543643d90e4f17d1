import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, newCall, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'
import { returnTo } from './return-to.ts'

test('S17 a place to come back to is a name and an opaque id, never an address', () => {
  expect(returnTo(`/calls/${CALL}`)).toEqual({ to: 'call', id: CALL })
  expect(returnTo('/calls')).toEqual({ to: 'calls' })
  expect(returnTo('//evil.example/calls')).toEqual({})
  expect(returnTo('/calls/../../evil')).toEqual({})
})

async function signInFrom(path: string) {
  let signedIn = false
  stubApi({
    getStaffSession: () =>
      signedIn ? session() : { signedIn: false, csrf: 'before', clinic: { name: 'Millbrook Clinic' } },
    signInStaff: () => {
      signedIn = true
      return session()
    },
    getDesk: () => desk(),
    getWorkspace: () => newCall(),
  })
  const app = openApp(path)
  await app.user.type(await screen.findByLabelText('Username'), 'marta')
  await app.user.type(screen.getByLabelText('Password'), 'four unrelated words{Enter}')
  return app
}

test('somebody who is signed out comes back to their call after signing in', async () => {
  const { path } = await signInFrom(`/calls/${CALL}`)
  await screen.findByText('Find the record')
  expect(path()).toBe(`/calls/${CALL}`)
})

test('S17 an address smuggled into the sign-in page leads to the desk', async () => {
  const { path } = await signInFrom('/sign-in?to=https%3A%2F%2Fevil.example&id=%2F%2Fevil.example')
  await screen.findByText('Needs you')
  expect(path()).toBe('/')
})
