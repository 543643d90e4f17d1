import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, newCall, said, session, verified, watch } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

async function atWatch(stubs: Stubs) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified({ watch: watch() }),
    ...stubs,
  })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('On its way')
  return { ...app, asked }
}

test('a live event brings the next step, and Enter then closes the call as resolved', async () => {
  let signedIn = false
  const { user, asked, path } = await atWatch({
    getWorkspace: () =>
      verified({ watch: watch({ signedIn, ...(signedIn ? { headline: 'She has signed in' } : {}) }) }),
    wrapUpCall: () => ({ callId: CALL, suggested: 'resolved', closing: said('You are in.') }),
    closeCall: () => ({ callId: CALL }),
  })
  expect(document.activeElement?.textContent).toContain('Let it wait')
  signedIn = true
  act(() => pushLive({ event: 'call-changed', callId: CALL, at: Date.now() }))
  await screen.findByText('She has signed in', { selector: 'h3' })
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Close call: resolved'))
  await settle()
  await user.keyboard('{Enter}')
  await screen.findByText('Needs you')
  expect(path()).toBe('/')
  expect(asked.find(({ name }) => name === 'closeCall')?.body).toEqual({ disposition: 'resolved' })
})

test('one key opens taking back, in place, with a reason; Esc leaves the link as it was', async () => {
  const { user, asked } = await atWatch({ applyRemedy: () => ({ done: 'Taken back.', say: said('Done.') }) })
  await user.keyboard('u')
  await screen.findByText('Why is it taken back?')
  await user.keyboard('{Escape}')
  expect(screen.queryByText('Why is it taken back?')).toBeNull()
  expect(asked.some(({ name }) => name === 'applyRemedy')).toBe(false)
  await user.keyboard('u')
  await user.click(await screen.findByLabelText('Wrong patient'))
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
      remedy: 'take-back',
      input: { linkId: 'link-0001', reason: 'wrong-patient' },
    }),
  )
})

test('after the window there is nothing to take back', async () => {
  const { takeBackUntil: _gone, ...late } = watch()
  await atWatch({ getWorkspace: () => verified({ watch: late }) })
  expect(screen.queryByText('Take the link back')).toBeNull()
})

test('their screen is told in the caller’s language with English beside it, never what is typed', async () => {
  const theirScreen = {
    title: said('Choose your password', 'Elija su contraseña'),
    lines: [{ text: said('15 characters or more', '15 letras o más'), state: 'not-yet' as const }],
  }
  await atWatch({ getWorkspace: () => verified({ watch: watch({ theirScreen }) }) })
  expect(screen.getByText('Elija su contraseña').getAttribute('lang')).toBe('es')
  expect(screen.getByText('what she types is never shown here')).toBeTruthy()
  expect(screen.getByText('not yet')).toBeTruthy()
})

test('F2 changes the caller’s language from inside a field, seen at once', async () => {
  const calls: unknown[] = []
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall(),
    setCaller: ({ body }) => {
      calls.push(body)
      return new Promise<never>(() => {})
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('combobox')
  await user.keyboard('{F2}')
  await screen.findByText('English', { selector: 'small, button, button *' })
  expect(calls).toEqual([
    { relationship: 'self', language: 'en', interpreter: false, relay: false, unhurried: false },
  ])
})

test('one call has one pronoun, by the chart: nothing in Watch calls her "they"', async () => {
  await atWatch({})
  await screen.findByText('On her screen now')
  expect(screen.getByText(/When she signs in/)).toBeTruthy()
  expect(screen.getByText(/She signs in by hand/)).toBeTruthy()
  expect(document.querySelector('main')?.textContent).not.toMatch(/\b(they|their|them)\b/i)
})

test('without an entry in the chart it is "they", in every form', async () => {
  const { record } = verified()
  const they = { ...(record as NonNullable<typeof record>), pronoun: 'they' as const }
  await atWatch({ getWorkspace: () => verified({ record: they, watch: watch() }) })
  await screen.findByText('On their screen now')
  expect(screen.getByText(/When they sign in/)).toBeTruthy()
  expect(screen.getByText(/Ask them to look/)).toBeTruthy()
})

test('row 86 once it has left, the caller names their mail, and the line says where it hides there', async () => {
  const handedOver = watch({
    steps: [
      { step: 'handed-over', state: 'done', label: 'Handed over', note: '', at: Date.now() },
      { step: 'opened', state: 'now', label: 'Not opened yet', note: '' },
    ],
  })
  const { user } = await atWatch({ getWorkspace: () => verified({ watch: handedOver }) })
  await user.keyboard('e')
  const list = screen.getByLabelText('Not there? Ask what they read mail with')
  expect(document.activeElement).toBe(list)
  await user.selectOptions(list, 'Gmail')
  expect(await screen.findByText(/revise Promociones y también Spam/)).toBeTruthy()
  expect(screen.getByText(/look under Promotions and in Spam/)).toBeTruthy()
})

test('row 86 before it has left, nobody is asked to look for it', async () => {
  await atWatch({})
  expect(screen.queryByLabelText('Not there? Ask what they read mail with')).toBeNull()
})
