import { MantineProvider } from '@mantine/core'
import type { AnswerOf, getConsolidation } from '@portal-desk/contract'
import { theme } from '@portal-desk/ui/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { makeQueryClient } from '../api/query-client.ts'
import { settle } from '../test/open-app.tsx'
import { NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import { ConsolidatePanel } from './consolidate-panel.tsx'

type Answer = AnswerOf<typeof getConsolidation>
const choices: Answer['choices'] = [
  {
    keep: 'a',
    username: 'c.kowalczyk',
    state: 'can sign in',
    effects: ['kkowal74 retires.', 'No mail is sent to the patient.'],
  },
  { keep: 'b', username: 'kkowal74', state: 'no email on file', effects: ['c.kowalczyk retires.'] },
]
const done: Answer['done'][number] = {
  id: 'consolidation-1',
  pairId: 'pair-0000',
  at: NOW,
  by: 'you',
  who: 'Farrow, J.',
  born: '1952',
  retired: 'jfarrow2',
  survivor: 'j.farrow',
  undoUntil: NOW + 1_000_000,
  mayUndo: true,
}

function panel(answer: Partial<Answer> = {}, stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getConsolidation: () => ({ choices, undoFor: '30 days', done: [], ...answer }),
    consolidateLogins: () => ({
      consolidationId: 'consolidation-1',
      done: 'One login now: Kowalczyk, C., 1974.',
    }),
    undoConsolidation: () => ({ done: 'Two logins again.' }),
    reauthenticateStaff: () => session(),
    ...stubs,
  })
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={makeQueryClient()}>
        <ConsolidatePanel pair={{ id: 'pair-0001', state: 'in-review' }} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { user: userEvent.setup(), sent: (name: string) => asked.filter((one) => one.name === name) }
}

test('by keyboard: which one stays, what happens then, and the button that names it', async () => {
  const { user, sent } = panel()
  expect(await screen.findByText('kkowal74 retires.')).toBeTruthy()
  await user.tab()
  expect(document.activeElement).toHaveProperty('value', 'a')
  await user.keyboard('{ArrowDown}')
  expect(await screen.findByText('c.kowalczyk retires.')).toBeTruthy()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Consolidate, keep kkowal74')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(sent('consolidateLogins')[0]?.body).toEqual({ keep: 'b' }))
})

test('Enter from nowhere consolidates nothing', async () => {
  const { user, sent } = panel()
  await screen.findByText('kkowal74 retires.')
  await settle()
  await user.keyboard('{Enter}')
  expect(sent('consolidateLogins')).toHaveLength(0)
})

test('S4 the own password is asked for, then the same is pressed again', async () => {
  let fresh = false
  const { user, sent } = panel(
    {},
    {
      consolidateLogins: () =>
        fresh
          ? { consolidationId: 'consolidation-1', done: 'One login now.' }
          : new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } }),
      reauthenticateStaff: () => {
        fresh = true
        return session()
      },
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Consolidate, keep c.kowalczyk' }))
  const dialog = await screen.findByRole('dialog', { name: 'Confirm it’s you' })
  await user.type(within(dialog).getByLabelText('Password'), 'my own words{Enter}')
  await waitFor(() => expect(sent('consolidateLogins')).toHaveLength(2))
})

test('what stands in the way is said in place of the button', async () => {
  const blocked = 'One of the two logins is on hold. Put that right first.'
  panel({ choices: choices.map((one) => ({ ...one, blocked })) })
  expect(await screen.findByText(blocked)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Consolidate/ })).toBeNull()
})

test('a record without a login leaves nothing to consolidate', async () => {
  panel({ choices: [] })
  expect(await screen.findByText(/nothing to consolidate/)).toBeTruthy()
})

test('what was done last is named, and taken back with its reason', async () => {
  const { user, sent } = panel({ done: [done] })
  expect((await screen.findByRole('status')).textContent).toMatch(
    /^You consolidated Farrow, J\. 1952, .*: “jfarrow2” now leads to “j\.farrow”/,
  )
  await user.click(screen.getByRole('button', { name: 'Undo, for Farrow, J.' }))
  const dialog = await screen.findByRole('dialog', { name: 'Two logins again?' })
  expect(dialog.textContent).toMatch(/works again exactly as before, with its own password/)
  await user.click(within(dialog).getByLabelText('Wrong login was kept'))
  await settle()
  await user.click(within(dialog).getByRole('button', { name: /Make two logins again/ }))
  await waitFor(() => expect(sent('undoConsolidation')[0]?.body).toEqual({ reason: 'wrong-survivor' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('S4 who leaves the question for the password is where they were, and can press Undo once more', async () => {
  const { user } = panel(
    { done: [done] },
    {
      undoConsolidation: () =>
        new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } }),
    },
  )
  const undo = await screen.findByRole('button', { name: 'Undo, for Farrow, J.' })
  for (const _ of ['once', 'once more']) {
    await user.click(undo)
    const why = await screen.findByRole('dialog', { name: 'Two logins again?' })
    await settle()
    await user.click(within(why).getByRole('button', { name: /Make two logins again/ }))
    await screen.findByRole('dialog', { name: 'Confirm it’s you' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(screen.queryByRole('alert')).toBeNull()
  }
})

test('S4 a wrong password is told as what it is, and changes nothing', async () => {
  const { user, sent } = panel(
    {},
    {
      consolidateLogins: () =>
        new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } }),
      reauthenticateStaff: () =>
        new Refusing({
          type: 'sign-in-refused',
          status: 401,
          title: 'Not signed in',
          detail: 'That username and password do not go together.',
        }),
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Consolidate, keep c.kowalczyk' }))
  const dialog = await screen.findByRole('dialog', { name: 'Confirm it’s you' })
  await user.type(within(dialog).getByLabelText('Password'), 'somebody else’s{Enter}')
  const told = await within(dialog).findByRole('alert')
  expect(told.textContent).toMatch(/^Not your password.*Nothing changed/)
  expect(told.textContent).not.toMatch(/username|signed in$/)
  expect(sent('consolidateLogins')).toHaveLength(1)
})

test('S4 left at the password, the button that asked for it has the focus again', async () => {
  const refusing = new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } })
  const { user } = panel({}, { consolidateLogins: () => refusing })
  const button = await screen.findByRole('button', { name: 'Consolidate, keep c.kowalczyk' })
  await user.click(button)
  await screen.findByRole('dialog', { name: 'Confirm it’s you' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(button))
})

test('of two that are one login already only the strip is shown', async () => {
  panel({ done: [{ ...done, pairId: 'pair-0001' }] })
  await screen.findByRole('status')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('too late to undo: until when it could be is told, in place of the button', async () => {
  panel({ done: [{ ...done, undoUntil: NOW - 1_000, mayUndo: false }] })
  expect((await screen.findByRole('status')).textContent).toMatch(/It could be undone until .*[AP]M\.$/)
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
})

test('a colleague’s is told without a way back', async () => {
  panel({ done: [{ ...done, by: 'M. Bell', mayUndo: false }] })
  expect((await screen.findByRole('status')).textContent).toMatch(/M\. Bell consolidated/)
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
})
