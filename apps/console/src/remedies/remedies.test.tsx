import type { Workspace } from '@portal-desk/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, remedy, said, session, verified, watch } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

async function atFix(workspace: () => Workspace, stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: workspace,
    applyRemedy: () => ({ done: 'Saved.', say: said('Sent.'), linkId: 'link-0001' }),
    ...stubs,
  })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  return { ...app, asked, orders: () => asked.filter(({ name }) => name === 'applyRemedy') }
}
const main = () => document.querySelectorAll('.go:not(.quiet)')

test('a digit only opens a remedy: no mail goes out by a slip of one key', async () => {
  const { user, orders } = await atFix(() => verified())
  await user.keyboard('1')
  expect(await screen.findByLabelText('Resend invitation')).toBeTruthy()
  expect(orders()).toHaveLength(0)
})

test('there is no disabled main button: it becomes the missing step, and there is only one', async () => {
  const { user } = await atFix(() => verified())
  await user.keyboard('3')
  await screen.findByText('Do a call-back or photo ID.')
  expect(main()).toHaveLength(1)
  expect(main()[0]?.textContent).toContain('Start call-back')
  expect(document.querySelector('button[disabled]')).toBeNull()
})

test('remedies stand in the order of the server, whichever is best', async () => {
  const names = () =>
    [...document.querySelectorAll('ul[aria-label="Remedies"] button')].map((b) => b.textContent)
  await atFix(() => verified({ best: 'unlock-and-send-reset-link' }))
  expect(names()[0]).toContain('Resend invitation')
  expect(names()[1]).toContain('Unlock and send reset link')
})

test('the reason comes from the cause; without one the button asks for it first', async () => {
  const plain = remedy({ remedy: 'send-reset-link', key: '2', label: 'Send reset link' })
  const { user, orders } = await atFix(() => verified({ remedies: [remedy(), plain] }))
  await user.keyboard('2')
  await waitFor(() => expect(main()[0]?.textContent).toContain('Choose the reason'))
  await user.selectOptions(screen.getByLabelText('Reason'), 'not-received')
  await settle()
  await user.click(screen.getByText('Send reset link', { selector: '.goLabel' }))
  await waitFor(() =>
    expect(orders()[0]?.body).toEqual({
      remedy: 'send-reset-link',
      input: { reason: 'not-received', confirm: false },
    }),
  )
})

test('a lookalike costs one confirming key that names birth date and MRN', async () => {
  const base = verified()
  const record = base.record && { ...base.record, hasLookalike: true }
  const { user, orders } = await atFix(() => ({ ...base, ...(record ? { record } : {}) }))
  await settle()
  await user.keyboard('{Enter}')
  expect(orders()).toHaveLength(0)
  const confirm = await screen.findByText(/^This is the one: March 12, 1984, MRN/)
  expect(confirm.textContent?.replaceAll('\u2060', '')).toContain('204-1187')
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(orders()[0]?.body).toMatchObject({ input: { confirm: true } }))
})

test('a double press on the row of a lookalike never confirms it', async () => {
  const base = verified()
  const record = base.record && { ...base.record, hasLookalike: true }
  const { user, orders } = await atFix(() => ({ ...base, ...(record ? { record } : {}) }))
  await user.keyboard('1')
  await settle()
  await user.keyboard('{Enter}{Enter}')
  await screen.findByText(/^This is the one: March 12, 1984, MRN/)
  await settle()
  expect(orders()).toHaveLength(0)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(orders()[0]?.body).toMatchObject({ input: { confirm: true } }))
})

async function lookalikeChosen() {
  const base = verified()
  const record = base.record && { ...base.record, hasLookalike: true }
  let sent = false
  const workspace = () => ({ ...base, ...(record ? { record } : {}), ...(sent ? { watch: watch() } : {}) })
  const app = await atFix(workspace, {
    applyRemedy: () => {
      sent = true
      return { done: 'Saved.', say: said('Sent.'), linkId: 'link-0001' }
    },
  })
  await app.user.keyboard('1')
  return app
}
const confirming = () => screen.findByText(/^This is the one: March 12, 1984, MRN/)

test('a digit, then Enter, then Enter sends for a lookalike: the confirming button takes the focus, and hears one press', async () => {
  const { user, orders } = await lookalikeChosen()
  expect(document.activeElement?.getAttribute('aria-keyshortcuts')).toBe('1')
  await user.keyboard('{Enter}')
  const button = (await confirming()).closest('button')
  expect(document.activeElement).toBe(button)
  expect(orders()).toHaveLength(0)
  await settle()
  await user.keyboard('{Enter}{Enter}')
  await waitFor(() => expect(orders()).toHaveLength(1))
  await settle()
  expect(orders().map(({ body }) => body)).toEqual([
    { remedy: 'resend-invitation', input: { reason: 'link-expired', confirm: true } },
  ])
})

test('a double Enter right behind the digit is one press: it asks to confirm and confirms nothing', async () => {
  const { user, orders } = await lookalikeChosen()
  await user.keyboard('{Enter}{Enter}')
  await confirming()
  await settle()
  expect(orders()).toHaveLength(0)
})

test('Esc steps back from confirming to the remedy, then to what is marked, and never off the call', async () => {
  const { user, orders, path } = await lookalikeChosen()
  await user.keyboard('{Enter}')
  await confirming()
  await user.keyboard('{Escape}')
  expect(screen.queryByText(/^This is the one/)).toBeNull()
  expect(screen.getByLabelText('Resend invitation')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.queryByLabelText('Resend invitation')).toBeNull()
  expect(document.activeElement?.textContent).toContain('Resend invitation')
  expect(path()).toBe(`/calls/${CALL}`)
  expect(orders()).toHaveLength(0)
})

test('a digit and Enter send a remedy that is ready, once, whatever else is pressed behind', async () => {
  const { user, orders } = await atFix(() => verified())
  await user.keyboard('1{Enter}{Enter}')
  await waitFor(() => expect(orders()).toHaveLength(1))
  await settle()
  expect(orders()).toHaveLength(1)
})

test('by keyboard alone: a digit, Enter to the reason, a reason, Enter to the button, Enter', async () => {
  const plain = remedy({ remedy: 'send-reset-link', key: '2', label: 'Send reset link' })
  const { user, orders } = await atFix(() => verified({ remedies: [remedy(), plain] }))
  await user.keyboard('2{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('Reason'))
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'not-received' } })
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(main()[0])
  expect(orders()).toHaveLength(0)
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(orders()).toHaveLength(1))
})

test('T2 pressing again after an unclear end asks about the same press; after a clear no it is a new one', async () => {
  let turn = 0
  const { user, orders } = await atFix(() => verified(), {
    applyRemedy: () => {
      turn++
      if (turn === 1) return new Refusing({ type: 'unexpected', status: 500, changed: 'unknown' })
      if (turn === 2) return new Refusing({ type: 'database-busy', status: 503, changed: 'no' })
      return { done: 'Saved.', say: said('Sent.') }
    },
  })
  await settle()
  for (let press = 1; press <= 3; press++) {
    await user.keyboard('{Enter}')
    await waitFor(() => expect(orders()).toHaveLength(press))
    await settle()
  }
  const keys = orders().map(({ key }) => key)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('a refusal stands in place with its words, and nothing else changes', async () => {
  const words = { badge: 'Wait 2 minutes', agent: 'One was sent a moment ago.', caller: said('One moment.') }
  const { user } = await atFix(() => verified(), {
    applyRemedy: () => new Refusing({ type: 'refused', status: 409, words }),
  })
  await settle()
  await user.keyboard('{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('One was sent a moment ago.')
  expect(main()[0]?.textContent).toContain('Resend invitation')
})

test('in Watch another remedy is one key away, and Esc goes back to watching', async () => {
  const { user } = await atWatch(() => verified({ watch: watch() }))
  await user.keyboard('f')
  await screen.findByText('Ruled out')
  await user.keyboard('{Escape}')
  await screen.findByText('On its way')
})

async function atWatch(workspace: () => Workspace) {
  stubApi({ getStaffSession: () => session(), getDesk: () => desk(), getWorkspace: workspace })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('On its way')
  return app
}
