import type { OpenPolicyDraft } from '@portal-desk/contract'
import { defaultPolicy, minutes } from '@portal-desk/domain'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { PolicyNow } from './policy-queries.ts'

const { version: _, ...numbers } = defaultPolicy
const policy = (part: Partial<PolicyNow> = {}): PolicyNow => ({ now: NOW, version: 1, numbers, ...part })
const result = {
  calls: 340,
  changed: 12,
  effects: { 'turned-away': 2, 'another-way': 10, 'let-through': 0, 'not-needed': 0 },
  byNumber: [
    {
      name: 'resetLife' as const,
      effects: { 'turned-away': 2, 'another-way': 10, 'let-through': 0, 'not-needed': 0 },
    },
  ],
  turnedAway: { was: 41, wouldBe: 43 },
}
const simulation = { state: 'done' as const, startedAt: NOW, reached: 340, size: 340, fresh: true, result }
const draft = (part: Partial<OpenPolicyDraft> = {}): OpenPolicyDraft => ({
  revision: 3,
  changes: { resetLife: minutes(20), staffIdle: minutes(20) },
  reason: 'Mailboxes are read by others',
  by: 'K. Morrow',
  mine: true,
  startedAt: NOW,
  savedAt: NOW,
  seen: 'seen-0003',
  ...part,
})

async function atPolicy(stubs: Stubs = {}, role: 'supervisor' | 'administrator' | 'agent' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-010', name: 'Kenji Morrow', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    getPolicy: () => policy(),
    listPolicyVersions: () => ({ now: NOW, rows: [] }),
    ...stubs,
  })
  const app = openApp('/admin/policy')
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const field = (label: string) => screen.findByLabelText(`${label}, draft`)
/** The whole row; asked for by its role, every row of the table would be named first. */
const rowOf = (inside: HTMLElement) => inside.closest('tr') as HTMLElement

test('each number says why it is there, between what it may lie, and from which rule it comes', async () => {
  const { user } = await atPolicy()
  const row = rowOf(await field('Reset link'))
  expect(row.textContent).toMatch(/Whoever reads the mailbox later must not find a live one\. \(P16\)/)
  expect(row.textContent).toMatch(/from 10 min to 24 h, default 30 min/)
  await user.click(screen.getByRole('tab', { name: 'Staff' }))
  await field('Signed out after idling')
  expect(rowOf(screen.getByText(/^Times are longer with relay/)).textContent).toContain('fixed')
})

test('a number is typed in its unit, with which way it goes; saved with a reason, and what is typed is not lost', async () => {
  const { user, of } = await atPolicy({
    savePolicyDraft: () => ({ done: 'Saved.', revision: 1 }),
  })
  const reset = await field('Reset link')
  await user.clear(reset)
  await user.type(reset, '45')
  const row = rowOf(reset)
  expect(within(row).getByText('looser')).toBeTruthy()
  await user.click(await screen.findByLabelText('Why?'))
  await user.paste('Links die in spam too early')
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  await waitFor(() =>
    expect(of('savePolicyDraft')[0]?.body).toEqual({
      revision: 0,
      changes: { resetLife: minutes(45) },
      reason: 'Links die in spam too early',
    }),
  )
})

test('out of range is said in a sentence beside the number, and is not sent; near the edge is warned about', async () => {
  const { user, of } = await atPolicy()
  const reset = await field('Reset link')
  await user.clear(reset)
  await user.type(reset, '1400')
  expect((await screen.findByText(/edge of the safe range/)).textContent).toBeTruthy()
  await user.type(reset, '0')
  const row = rowOf(reset)
  expect((await within(row).findByRole('alert')).textContent).toMatch(
    /^Reset link: between 10 min and 24 h\./,
  )
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  expect(of('savePolicyDraft')).toHaveLength(0)
})

test('the simulation leads with the count, then people turned away, and says what nobody can know', async () => {
  await atPolicy({ getPolicy: () => policy({ draft: draft({ simulation }) }) })
  const panel = await screen.findByRole('region', { name: 'If this had been in force last month' })
  expect(panel.textContent).toMatch(/12 of 340 calls would have gone otherwise/)
  expect(within(panel).getByRole('row', { name: /Callers turned away 2 more.* 41 43/ })).toBeTruthy()
  expect(panel.textContent).toMatch(/Not known for “Signed out after idling”: people would have done/)
})

test('its writer cannot publish it, and reads who can', async () => {
  const whyNot = 'You wrote it, so someone else must read and publish it.'
  const { user, of } = await atPolicy({ getPolicy: () => policy({ draft: draft({ simulation, whyNot }) }) })
  const button = await screen.findByRole('button', { name: 'Publish' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await user.click(button)
  expect(of('publishPolicy')).toHaveLength(0)
  expect(screen.getByText(/A supervisor, the privacy officer or another administrator reads it/)).toBeTruthy()
})

test('S4 a second person reads number by number and publishes exactly that, with the password again', async () => {
  let fresh = false
  const { user, of } = await atPolicy(
    {
      getPolicy: () => policy({ draft: draft({ mine: false, simulation }) }),
      publishPolicy: () =>
        fresh
          ? { done: 'Published.', version: 2 }
          : new Refusing({
              type: 'refused',
              title: 'Not done',
              status: 409,
              detail: '',
              changed: 'no',
              ref: 'ref-00001',
              refusal: { code: 'reauthenticate' },
            }),
      reauthenticateStaff: () => {
        fresh = true
        return session({ now: NOW })
      },
    },
    'supervisor',
  )
  const panel = await screen.findByRole('region', { name: 'K. Morrow wants to change' })
  expect(panel.textContent).toMatch(/Reset link 30 min to 20 min\s+tighter/)
  expect(screen.queryByLabelText('Reset link, draft')).toBeNull()
  await user.click(within(panel).getByRole('button', { name: 'Publish' }))
  await user.type(await screen.findByLabelText('Password'), 'right')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  await waitFor(() => expect(of('publishPolicy')).toHaveLength(2))
  expect(of('publishPolicy').map(({ body }) => body)).toEqual([{ seen: 'seen-0003' }, { seen: 'seen-0003' }])
})

test('earlier versions say what they changed and why, and one of them can be gone back to', async () => {
  const { user, of } = await atPolicy({
    getPolicy: () => policy({ version: 2 }),
    listPolicyVersions: () => ({
      now: NOW,
      rows: [
        {
          version: 2,
          at: NOW,
          draftedBy: 'K. Morrow',
          publishedBy: 'I. Calloway',
          reason: 'Links die in spam too early',
          changes: [{ name: 'resetLife', from: minutes(30), to: minutes(45) }],
        },
      ],
    }),
    returnToPolicy: () => ({ done: 'Saved.', revision: 1 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Versions' }))
  const panel = await screen.findByRole('region', { name: 'Versions' })
  await within(panel).findByText(/written by K\. Morrow, published by I\. Calloway/)
  expect(panel.textContent).toMatch(/Reset link 30 min to 45 min/)
  await user.click(within(panel).getByRole('button', { name: 'Return to version 1' }))
  await user.click(within(panel).getByLabelText('Why back to version 1?'))
  await user.paste('It did not help anybody')
  await user.click(within(panel).getByRole('button', { name: 'Begin the draft' }))
  await waitFor(() => expect(of('returnToPolicy')[0]?.path).toContain('/versions/1/return'))
})

test('an agent who follows a link here reads whose work it is, and nothing is asked of the server', async () => {
  const { of } = await atPolicy({}, 'agent')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(of('getPolicy')).toHaveLength(0)
})
