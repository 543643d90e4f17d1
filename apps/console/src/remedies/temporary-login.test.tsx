import type { Workspace } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, remedy, said, session, verified, watch } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const CODE = '4807153966209174'
const before = said('I’ll read you a code.', 'Le voy a leer un código.')
const issue = (part = {}) =>
  remedy({
    remedy: 'issue-temporary-login',
    key: '6',
    label: 'Issue temporary login',
    needs: 'strong',
    reasons: [],
    does: 'A code to read out.',
    ...part,
  })
const given = (part = {}) =>
  watch({
    way: 'code',
    linkId: 'code-0001',
    what: 'Temporary login',
    headline: 'The code is read out, not typed yet',
    steps: [
      { step: 'code-given', state: 'done', label: 'Code read out', note: '', at: Date.now() },
      { step: 'code-typed', state: 'now', label: 'Not typed yet', note: 'Works once' },
    ],
    ...part,
  })

async function atFix({
  language = 'en',
  part = {},
  ...stubs
}: Stubs & { language?: 'en' | 'es'; part?: object }) {
  const base = verified({ remedies: [remedy(), issue(part)] })
  const state = { issued: undefined as Workspace['watch'] }
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => ({
      ...base,
      call: { ...base.call, language },
      level: { level: 'strong', by: ['photo ID'] },
      ...(state.issued ? { watch: state.issued } : {}),
    }),
    applyRemedy: () => {
      state.issued = given()
      const shownOnce = { code: CODE, until: Date.now() + 600_000 }
      return { done: 'Shown once, below.', say: before, linkId: 'code-0001', shownOnce }
    },
    ...stubs,
  })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await app.user.keyboard('6')
  await settle()
  return { ...app, asked, orders: () => asked.filter(({ name }) => name === 'applyRemedy') }
}
const say = () => screen.getByLabelText('Say to the caller').textContent
const current = () => document.querySelector('[aria-current="step"] div')?.textContent

test('domain §3.4 four groups are read out one at a time, by keys alone, and then the code is gone', async () => {
  const { user } = await atFix({})
  await user.keyboard('{Enter}')
  await screen.findByText('Read it out, one group at a time')
  expect(say()).toContain('I’ll read you a code.')
  await settle()
  await user.keyboard('{Enter}')
  expect(current()).toBe('Group 1, say this now')
  expect(say()).toContain('Four, eight, zero, seven. Shall I say it once more?')
  expect(say()).toContain('group 1 of 4')
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(say()).toContain('One, five, three, nine.')
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(current()).toBe('Group 4, say this now')
  await settle()
  await user.keyboard('{Enter}')
  await screen.findByText('The code is read out, not typed yet', { selector: 'h3' })
  expect(document.body.textContent).not.toMatch(/4\s*8\s*0\s*7|say this now/)
})

test('in the caller’s language, with English under it', async () => {
  const { user } = await atFix({ language: 'es' })
  await user.keyboard('{Enter}')
  await screen.findByText('Read it out, one group at a time')
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(say()).toContain('Uno, cinco, tres, nueve. ¿Se lo repito?')
  expect(say()).toContain('One, five, three, nine.')
  expect(screen.getByText('Tengo un código de la clínica').getAttribute('lang')).toBe('es')
})

test('Esc hides the code for good', async () => {
  const { user, asked } = await atFix({})
  await user.keyboard('{Enter}')
  await screen.findByText('Read it out, one group at a time')
  await user.keyboard('{Escape}')
  await screen.findByText('The code is read out, not typed yet', { selector: 'h3' })
  expect(asked.filter(({ name }) => name === 'applyRemedy')).toHaveLength(1)
  expect(screen.getByText(/open the portal and press “I have a code from the clinic”/)).toBeTruthy()
})

test('S4 one’s own password is asked for in place, and then the code comes', async () => {
  let fresh = false
  const { user, orders } = await atFix({
    reauthenticateStaff: () => {
      fresh = true
      return session()
    },
    applyRemedy: () => {
      if (!fresh)
        return new Refusing({
          type: 'refused',
          status: 409,
          refusal: { code: 'reauthenticate' },
          words: {
            badge: 'Confirm it’s you',
            agent: 'Enter your own password.',
            caller: said('One moment.'),
          },
        })
      const shownOnce = { code: CODE, until: Date.now() + 600_000 }
      return { done: 'Shown once, below.', say: before, linkId: 'code-0001', shownOnce }
    },
  })
  await user.keyboard('{Enter}')
  await user.type(await screen.findByLabelText('Password'), 'my own words{Enter}')
  await screen.findByText('Read it out, one group at a time')
  expect(orders()).toHaveLength(2)
})

test('one that is live is replaced by a press that says so', async () => {
  const words = { badge: 'One is live', agent: 'A temporary login is live.', caller: said('Still works.') }
  const live = { missing: [{ refusal: { code: 'temporary-login-live', until: Date.now() + 60_000 }, words }] }
  const { user, orders } = await atFix({ part: live })
  await waitFor(() => expect(document.querySelector('.go:not(.quiet)')?.textContent).toContain('Replace'))
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(orders()[0]?.body).toEqual({
      remedy: 'issue-temporary-login',
      input: { replace: true, confirm: false },
    }),
  )
})
