import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { csrfToken } from '../api/csrf.ts'
import { cutLive, mendLive, pushLive } from '../test/fake-event-source.ts'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, newCall, session, verified } from '../test/samples.ts'
import { cut, stubApi } from '../test/stub-api.ts'
import { claimDrafts } from './drafts.ts'

const nobody = { signedIn: false as const, csrf: 'none', clinic: { name: 'Millbrook Clinic' } }

test('S19 sign-out wipes screen and memory even when the server does not answer', async () => {
  let over = false
  stubApi({
    getStaffSession: () => (over ? nobody : session()),
    getWorkspace: () => verified(),
    getDesk: () => desk(),
    signOutStaff: () => {
      over = true
      return new Promise<never>(() => {})
    },
  })
  const { user, client, path } = openApp(`/calls/${CALL}`)
  await screen.findByText('María Elena García')
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByLabelText('Password')
  expect(path()).toBe('/sign-in')
  expect(document.body.textContent).not.toContain('García')
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ),
  ).not.toContain('García')
})

test('S19 a sign-out is on its way even when the page is closed right behind it', async () => {
  let outlives = false
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    signOutStaff: ({ keepalive }) => {
      outlives = keepalive
      return { signedOut: true }
    },
  })
  const { user } = openApp('/')
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(outlives).toBe(true)
})

test('S19 Back, pressed before the server knows of the sign-out, brings nobody back', async () => {
  let over = false
  let told = () => {}
  const asked = stubApi({
    getStaffSession: () => (over ? nobody : session()),
    getWorkspace: () => verified(),
    getDesk: () => desk(),
    signOutStaff: async () => {
      await new Promise<void>((resolve) => (told = resolve))
      over = true
      return { signedOut: true as const }
    },
  })
  const { user, path, back } = openApp(`/calls/${CALL}`)
  await screen.findByText('María Elena García')
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByText('You are signed out. Nothing is left on this screen.')
  const before = asked.length
  act(back)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(asked.slice(before).map(({ name }) => name)).not.toContain('getWorkspace')
  act(told)
  await waitFor(() => expect(path()).toBe('/sign-in'))
  expect(await screen.findByLabelText('Password')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/García|Something went wrong/)
})

test('S19 an answer to a sign-out that comes too late takes nothing from whoever has signed in since', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 10 })
  let who: 'marta' | 'nobody' | 'dario' = 'marta'
  let answer = () => {}
  const dario = () =>
    session({ csrf: 'token-of-dario', staff: { id: 'staff-002', name: 'Dario Achterberg', role: 'agent' } })
  stubApi({
    getStaffSession: () => (who === 'nobody' ? nobody : who === 'marta' ? session() : dario()),
    getDesk: () => desk(),
    signOutStaff: async () => {
      who = 'nobody'
      await new Promise<void>((resolve) => (answer = resolve))
      return { signedOut: true as const }
    },
    signInStaff: () => {
      who = 'dario'
      return dario()
    },
  })
  const { user, path } = openApp('/')
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
  await user.type(await screen.findByLabelText('Username'), 'dario')
  await user.type(screen.getByLabelText('Password'), 'four unrelated words{Enter}')
  await act(() => vi.advanceTimersByTimeAsync(6000))
  await screen.findByText('Dario Achterberg')
  await act(async () => answer())
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(csrfToken()).toBe('token-of-dario')
  expect(path()).toBe('/')
  expect(screen.getByText('Dario Achterberg')).toBeTruthy()
})

test('S19 a sign-out that the server never heard of is said as it is, and Back goes nowhere', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getWorkspace: () => verified(),
    getDesk: () => desk(),
    signOutStaff: () => cut,
  })
  const { user, path, back } = openApp(`/calls/${CALL}`)
  await screen.findByText('María Elena García')
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByText(/your session there may still be open/)
  const before = asked.length
  act(back)
  await waitFor(() => expect(asked.length).toBeGreaterThan(before))
  await waitFor(() => expect(path()).toBe('/sign-in'))
  expect(asked.slice(before).map(({ name }) => name)).not.toContain('getWorkspace')
  expect(document.body.textContent).not.toContain('García')
  expect(await screen.findByText(/your session there may still be open/)).toBeTruthy()
})

test('S2 a session that ends under the page hides everything and says that the call is still there', async () => {
  let over = false
  stubApi({
    getStaffSession: () => (over ? nobody : session()),
    getWorkspace: () => verified(),
    getDesk: () => desk(),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('María Elena García')
  over = true
  act(() => pushLive({ event: 'session-ended', at: Date.now() }))
  await screen.findByText(/Sign in again: the call is still here/)
  expect(document.body.textContent).not.toContain('García')
})

test('S2 what was typed comes back for the same person and for nobody else', async () => {
  const stubs = {
    getStaffSession: () => session(),
    getWorkspace: () => newCall(),
    getDesk: () => desk(),
    searchPatients: () => ({ understood: [], enough: false, hits: [], more: false }),
  }
  stubApi(stubs)
  const first = openApp(`/calls/${CALL}`)
  await first.user.type(await screen.findByRole('combobox'), 'garcia')
  first.view.unmount()
  const second = openApp(`/calls/${CALL}`)
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('garcia')
  second.view.unmount()
  claimDrafts('somebody-else')
  openApp(`/calls/${CALL}`)
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('')
})

test('S2 two minutes before the end people are warned, and one key goes on', async () => {
  const near = () => session({ idleUntil: Date.now() + 90_000 })
  const extend = vi.fn(() => session())
  stubApi({ getStaffSession: near, extendStaffSession: extend, getDesk: () => desk() })
  const { user } = openApp('/')
  await screen.findByText('You will be signed out soon')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(extend).toHaveBeenCalledTimes(1))
  await waitFor(() => expect(screen.queryByText('You will be signed out soon')).toBeNull())
})

test('a cut live line is said in words, and what changed meanwhile is read when it is back', async () => {
  let closed = 3
  stubApi({ getStaffSession: () => session(), getDesk: () => desk({ closedToday: closed }) })
  openApp('/')
  await screen.findByText('3 closed today')
  act(() => cutLive())
  expect(await screen.findByText('Not live.')).toBeTruthy()
  closed = 4
  act(() => mendLive())
  await screen.findByText('4 closed today')
  expect(screen.queryByText('Not live.')).toBeNull()
})
