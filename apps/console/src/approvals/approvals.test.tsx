import type { ApprovalRequest } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const request = (part: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: 'approval-0001',
  remedy: 'release-hold',
  what: 'Release hold',
  who: 'García, M.',
  born: '1984',
  askedBy: 'M. Lindqvist',
  askedAt: NOW - 60_000,
  until: NOW + 540_000,
  state: 'requested',
  reason: 'patient verified and wants it open',
  relationship: 'self',
  level: 'strong',
  checks: ['Strong', 'photo ID'],
  known: ['On hold.'],
  effects: ['The login opens again.'],
  mayAnswer: true,
  ...part,
})

async function atApprovals(requests: ApprovalRequest[], stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } }),
    getDesk: () => desk(),
    getApprovals: () => approvals({ waiting: requests }),
    settleApproval: () => ({ done: 'Approved. Your colleague can go on.' }),
    ...stubs,
  })
  const app = openApp('/approvals')
  await screen.findByRole('heading', { name: 'Approvals' })
  return { ...app, asked, answers: () => asked.filter(({ name }) => name === 'settleApproval') }
}

test('the letter only moves the focus: a stray key grants nothing, Enter behind it does', async () => {
  const { user, answers } = await atApprovals([request()])
  await screen.findByText(/M\. Lindqvist asks: release hold for García, M\. 1984/)
  await user.keyboard('y')
  expect(answers()).toHaveLength(0)
  expect(document.activeElement?.textContent).toContain('Approve this')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(answers()[0]?.body).toEqual({ verdict: 'approve' }))
})

test('a no needs its reason, which the colleague reads', async () => {
  const { user, answers } = await atApprovals([request()])
  await user.click(await screen.findByRole('button', { name: /Deny/ }))
  await user.click(screen.getByLabelText('Not checked enough'))
  await user.click(screen.getByRole('button', { name: /Say no/ }))
  await waitFor(() => expect(answers()[0]?.body).toEqual({ verdict: 'deny', reason: 'not-enough-checked' }))
})

test('one’s own request has no buttons, and says that someone else must answer', async () => {
  const whyNot = 'You asked for it, so someone else must approve.'
  await atApprovals([request({ mayAnswer: false, whyNot })])
  expect(await screen.findByText(whyNot)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Approve this/ })).toBeNull()
})

test('with nothing waiting the page says so', async () => {
  await atApprovals([])
  expect(await screen.findByText(/Nothing waits for you/)).toBeTruthy()
})

test('a login that its patient froze is on the list, with who and when, and without any button', async () => {
  await atApprovals([], {
    getApprovals: () =>
      approvals({ frozen: [{ id: 'account-0001', who: 'García, M.', born: '1984', at: NOW - 60_000 }] }),
  })
  const list = await screen.findByRole('region', { name: 'Frozen by patients' })
  expect(list.textContent).toContain('García, M. 1984')
  expect(list.querySelectorAll('button')).toHaveLength(0)
})

test('V7 a flagged call is cleared with one press, one’s own by somebody else alone', async () => {
  const row = {
    who: 'García, M.',
    born: '1984',
    at: NOW - 60_000,
    reason: 'Someone is prompting',
    by: 'M. L.',
  }
  const { user, asked } = await atApprovals([], {
    getApprovals: () =>
      approvals({
        flagged: [
          { ...row, id: 'flag-00001', own: false },
          { ...row, id: 'flag-00002', who: 'Okafor, D.', own: true },
        ],
      }),
    clearFlag: () => ({ done: 'Cleared. Strong actions are possible again.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Looked at: clear the flag of García, M.' }))
  await waitFor(() => expect(asked.filter(({ name }) => name === 'clearFlag')).toHaveLength(1))
  expect(screen.queryByRole('button', { name: 'Looked at: clear the flag of Okafor, D.' })).toBeNull()
  expect(screen.getByText('yours: a colleague looks')).toBeTruthy()
})

test('domain §3.9 a held address is let go on or ended, one’s own by a colleague; a chart gets its patch', async () => {
  const row = { born: '1984', askedAt: NOW - 60_000, by: 'M. L.', line: 'A line.', own: false } as const
  const { user, asked } = await atApprovals([], {
    getApprovals: () =>
      approvals({
        changes: [
          { ...row, id: 'change-0001', who: 'García, M.', state: 'held', label: 'Held for review' },
          {
            ...row,
            id: 'change-0002',
            who: 'Okafor, D.',
            state: 'held',
            label: 'Held for review',
            own: true,
          },
          { ...row, id: 'change-0003', who: 'Wu, J.', state: 'applied', label: 'In use' },
          {
            ...row,
            id: 'change-0004',
            who: 'Lee, S.',
            state: 'cancelled-by-patient',
            label: 'Stopped by the patient',
          },
        ],
      }),
    settleChange: () => ({ done: 'It goes on. The patient is written to.' }),
    noteCharted: () => ({ done: 'Noted. The chart has the new address.' }),
  })
  const list = await screen.findByRole('region', { name: 'Contact changes' })
  expect(list.querySelectorAll('button')).toHaveLength(4)
  expect(list.textContent).toContain('Yours: a colleague looks.')
  await user.click(screen.getByRole('button', { name: 'Let it go on, for García, M.' }))
  await user.click(screen.getByRole('button', { name: 'The chart has it, for Wu, J.' }))
  await waitFor(() =>
    expect(asked.filter(({ name }) => name === 'settleChange').map(({ body }) => body)).toEqual([
      { verdict: 'release' },
    ]),
  )
  await waitFor(() => expect(asked.filter(({ name }) => name === 'noteCharted')).toHaveLength(1))
})

describe('edge case 34 a mail provider that turned everybody away', () => {
  const row = {
    id: 'pause-0001',
    since: NOW - 60_000,
    provider: 'lakemail.example',
    peopleFailed: 7,
    taken: 0,
    waiting: 9,
    own: false,
  }
  const page = (over: object) => ({
    getApprovals: () => approvals({ paused: [{ ...row, ...over }] }),
    resumeMail: () => ({ done: 'Mail goes out again. What had failed is sent once more.' }),
  })
  const asked = { by: 'M. Lindqvist', at: NOW, until: NOW + 600_000 }

  test('a second person sees who says so and what will be sent, and agrees', async () => {
    const { user, asked: sent } = await atApprovals([], page({ asked }))
    expect(await screen.findByText(/M\. Lindqvist says that it works again\. 9 emails/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Send again to lakemail.example' }))
    await waitFor(() => expect(sent.some(({ name }) => name === 'resumeMail')).toBe(true))
  })

  test.each([
    ['nobody asked', {}, /anyone says so on the desk page/],
    ['I asked myself', { asked, own: true }, /You asked: a colleague agrees/],
    ['it goes on already', { asked, resumed: { by: 'J. Okafor', at: NOW } }, /J\. Okafor let it go on/],
  ])('there is nothing to agree to where %s', async (_, over, says) => {
    await atApprovals([], page(over))
    expect(await screen.findByText(says)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Send again/ })).toBeNull()
  })
})
