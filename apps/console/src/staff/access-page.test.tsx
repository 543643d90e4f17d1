import type { AccessRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const DAY = 86_400_000
const row = (part: Partial<AccessRow> = {}): AccessRow => ({
  id: 'staff-hannah',
  name: 'Hannah Vroom',
  role: 'supervisor',
  roleSince: NOW - 10 * DAY,
  roleBy: 'Kenji Morrow',
  lastSignInAt: NOW - DAY,
  state: 'unread',
  dueAt: NOW - 10 * DAY,
  version: 4,
  ...part,
})
const ruth = { id: 'staff-ruth', name: 'Ruth Abernathy', role: 'privacy-officer' } as const
const caller = { en: 'One moment.', es: 'Un momento.' }
const own = { badge: 'Your own access', agent: 'Nobody decides about their own access.', caller }

async function atAccess(stubs: Stubs = {}, staff: Parameters<typeof session>[0] = { staff: ruth, now: NOW }) {
  const asked = stubApi({
    getStaffSession: () => session(staff),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    listAccess: () => ({
      now: NOW,
      rows: [
        row(),
        row({ ...ruth, state: 'unread', whyNot: own }),
        row({
          id: 'staff-devon',
          sites: ['Northgate'],
          name: 'Devon Achterberg',
          state: 'reviewed',
          reviewed: { at: NOW - DAY, by: 'Ruth Abernathy' },
          dueAt: NOW + 89 * DAY,
        }),
      ],
      waiting: 2,
    }),
    ...stubs,
  })
  const app = openApp('/admin/access')
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}

test('whose role waits to be looked at, who gave it, and when the next look is due', async () => {
  await atAccess()
  expect(await screen.findByText(/^2 roles wait to be looked at/)).toBeTruthy()
  expect(
    screen.getByRole('row', { name: /Hannah Vroom Supervisor .* all .* Kenji Morrow .* not yet/ }),
  ).toBeTruthy()
  const devon = screen.getByRole('row', { name: /Nov 23, Ruth Abernathy; next by Feb 21/ })
  expect(within(devon).getByText('Northgate')).toBeTruthy()
  expect(within(devon).queryByRole('button')).toBeNull()
})

test('one press says that it is right, of the version on the screen; of one’s own the page says why not', async () => {
  const { user, of } = await atAccess({ reviewAccess: () => ({ done: 'It is on the record.' }) })
  await user.click(await screen.findByRole('button', { name: /^It is right\s*: Hannah Vroom/ }))
  await waitFor(() => expect(of('reviewAccess')[0]).toMatchObject({ body: { version: 4 } }))
  expect(of('reviewAccess')[0]?.path).toContain('staff-hannah')
  const mine = screen.getByRole('row', { name: /Ruth Abernathy Privacy officer/ })
  expect(mine.textContent).toContain('Your own access')
  expect(within(mine).queryByRole('button')).toBeNull()
})

test('S4 the file is saved after the own password', async () => {
  let sure = false
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }),
  )
  const notSure = new Refusing({
    type: 'refused',
    status: 409,
    refusal: { code: 'reauthenticate' },
    words: { badge: 'Your password', agent: 'Type it again.', caller },
  })
  const { user, of } = await atAccess({
    exportAccess: () =>
      sure ? { fileName: 'access-review.csv', csv: 'name\r\n', rows: 3, more: false } : notSure,
    reauthenticateStaff: () => {
      sure = true
      return session({ staff: ruth, now: NOW })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Save as CSV' }))
  await user.type(await screen.findByLabelText('Password'), 'mine{Enter}')
  await screen.findByText('Saved: 3 people.')
  expect(of('exportAccess')).toHaveLength(2)
})

test('S10 an agent who follows a link is told whose it is', async () => {
  await atAccess({}, { now: NOW })
  expect(await screen.findByText(/privacy officer or an administrator reviews/)).toBeTruthy()
})
