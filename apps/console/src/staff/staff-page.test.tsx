import type { StaffDetail, StaffRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const row = (part: Partial<StaffRow> = {}): StaffRow => ({
  id: 'staff-hannah',
  username: 'hannah',
  name: 'Hannah Vroom',
  role: 'senior-agent',
  team: 'northgate',
  state: 'active',
  lastSignInAt: NOW - 3_600_000,
  sessions: 2,
  version: 4,
  ...part,
})
const kenji = row({
  id: 'staff-kenji',
  username: 'kenji',
  name: 'Kenji Morrow',
  role: 'administrator',
  sessions: 1,
})
const detail = (part: Partial<StaffDetail> = {}): StaffDetail => ({
  now: NOW,
  row: row(),
  roleSince: NOW - 86_400_000 * 30,
  roleBy: 'Kenji Morrow',
  open: [
    { device: { kind: 'windows', browser: 'edge' }, since: NOW - 3_600_000, lastActiveAt: NOW - 60_000 },
  ],
  self: false,
  ...part,
})
const code = {
  staffId: 'staff-noor',
  done: 'Noor is added.',
  shownOnce: 'abcd-efgh',
  until: NOW + 86_400_000,
}

async function atStaff(stubs: Stubs = {}, role: 'administrator' | 'supervisor' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-kenji', name: 'Kenji Morrow', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () =>
      ({
        now: NOW,
        waiting: [],
        settled: [],
        frozen: [],
        flagged: [],
        changes: [],
        opened: [],
        paused: [],
      }) as never,
    countDuplicates: () => ({ waiting: 0, more: false }),
    listStaff: () => ({ now: NOW, rows: [row(), kenji] }),
    getStaffMember: ({ path }) => (path.endsWith('kenji') ? detail({ row: kenji, self: true }) : detail()),
    reauthenticateStaff: () =>
      session({ staff: { id: 'staff-kenji', name: 'Kenji Morrow', role }, now: NOW }),
    ...stubs,
  })
  const app = openApp('/admin/staff')
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const sentence = { badge: 'Not now', agent: 'Not now.', caller: { en: 'a', es: 'b' } }
const notSure = new Refusing({
  type: 'refused',
  status: 409,
  refusal: { code: 'reauthenticate' },
  words: sentence,
})

test('people with their roles, who is here now, and the role of whoever is chosen marked in the matrix', async () => {
  const { user } = await atStaff()
  await user.click(await screen.findByRole('button', { name: 'Hannah Vroom' }))
  expect(screen.getByText(/2 people, 2 signed in now/)).toBeTruthy()
  const panel = await screen.findByRole('region', { name: 'Hannah Vroom' })
  await within(panel).findByText(/given by Kenji Morrow, not looked at yet/)
  expect(panel.textContent).toMatch(/Edge on Windows since 9:20 AM/)
  const matrix = screen.getByRole('table', { name: 'What each role may do' })
  expect(
    within(matrix).getByRole('columnheader', { name: /^Senior agent\s*, the role of Hannah Vroom/ }),
  ).toBeTruthy()
  const cells = within(within(matrix).getByRole('row', { name: /^Override a check/ })).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'no',
    'no',
    'with a second person',
    'with a second person',
    'no',
  ])
})

test('a part of a name finds its owner, on whatever page they are', async () => {
  const { user } = await atStaff({
    listStaff: ({ body }) =>
      body.after
        ? { now: NOW, rows: [row({ id: 'staff-zoe', username: 'zoe', name: 'Zoë Quist', sessions: 0 })] }
        : { now: NOW, rows: [row(), kenji], next: { name: 'Kenji Morrow', id: 'staff-kenji' } },
  })
  await user.type(await screen.findByLabelText('Find a person'), 'zoe')
  expect(await screen.findByRole('button', { name: 'Zoë Quist' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Hannah Vroom' })).toBeNull()
  await user.type(screen.getByLabelText('Find a person'), 'x')
  expect(await screen.findByText('Nobody here is called that.')).toBeTruthy()
})

test('one’s own row has no buttons, and says who does it', async () => {
  const { user } = await atStaff()
  await user.click(await screen.findByRole('button', { name: /Kenji Morrow/ }))
  expect(await screen.findByText(/another administrator does it/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Change role or team' })).toBeNull()
})

test('S4 the own password is asked for, what was typed stays, and the code is shown once', async () => {
  let sure = false
  const { user, of } = await atStaff({
    addStaff: () => (sure ? code : notSure),
    reauthenticateStaff: () => {
      sure = true
      return session({ staff: { id: 'staff-kenji', name: 'Kenji Morrow', role: 'administrator' }, now: NOW })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Add a person' }))
  await user.type(await screen.findByLabelText('First and last name'), 'Noor Halabi')
  await user.type(screen.getByLabelText('Username'), 'noor')
  await user.selectOptions(screen.getByLabelText('Role'), 'Supervisor')
  await user.click(screen.getByRole('button', { name: /Add, and show/ }))
  await user.type(await screen.findByLabelText('Password'), 'mine{Enter}')
  expect(await screen.findByText('abcd-efgh')).toBeTruthy()
  expect(of('addStaff').at(-1)?.body).toEqual({ name: 'Noor Halabi', username: 'noor', role: 'supervisor' })
  await user.click(screen.getByRole('button', { name: /They have it/ }))
  await waitFor(() => expect(screen.queryByText('abcd-efgh')).toBeNull())
})

test('what is wrong stands beside the field', async () => {
  const says = 'Somebody has this username already. Choose another one.'
  const { user } = await atStaff({
    addStaff: () => new Refusing({ type: 'validation', status: 400, fields: [{ path: 'username', says }] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Add a person' }))
  await user.type(await screen.findByLabelText('First and last name'), 'Noor Halabi')
  await user.type(screen.getByLabelText('Username'), 'marta{Enter}')
  expect(await screen.findByText(says)).toBeTruthy()
  expect(screen.getByLabelText('Username').getAttribute('aria-invalid')).toBe('true')
})

test('a stray Enter switches nobody off; the press does, in the version that was on the screen', async () => {
  const { user, of } = await atStaff({
    switchStaff: () => ({ done: 'Hannah Vroom cannot sign in any more.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Hannah Vroom' }))
  await user.click(await screen.findByRole('button', { name: 'Switch off, end all at once' }))
  const dialog = await screen.findByRole('dialog', { name: 'Switch Hannah Vroom off' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Leave it as it is'))
  await user.keyboard('{Enter}')
  expect(of('switchStaff')).toHaveLength(0)
  await waitFor(() => expect(dialog.isConnected).toBe(false))
  await user.click(screen.getByRole('button', { name: 'Switch off, end all at once' }))
  const again = await screen.findByRole('dialog')
  await user.click(within(again).getByRole('button', { name: 'Switch off, end all at once' }))
  await waitFor(() => expect(of('switchStaff')[0]?.body).toEqual({ version: 4, active: false }))
})

test('another role says that it signs them out, and who looks at it then', async () => {
  const { user, of } = await atStaff({
    changeStaffRole: () => ({ done: 'Hannah Vroom is a supervisor now.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Hannah Vroom' }))
  await user.click(await screen.findByRole('button', { name: 'Change role or team' }))
  await user.selectOptions(await screen.findByLabelText('Role'), 'Supervisor')
  expect(screen.getByText(/signs them out at once/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(of('changeStaffRole')[0]?.body).toEqual({ version: 4, role: 'supervisor', team: 'northgate' }),
  )
})

test('S10 a supervisor who follows a link is told whose it is', async () => {
  await atStaff({}, 'supervisor')
  expect(await screen.findByText('An administrator looks after staff and their roles.')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Staff and roles/ })).toBeNull()
})

test('where the clinic has sites, a person’s stand in the list and are chosen beside them', async () => {
  const north = { id: 'site-north', name: 'North' }
  const sites = { chosen: [north.id], open: [north, { id: 'site-south', name: 'South' }] }
  const { user, of } = await atStaff({
    listStaff: () => ({ now: NOW, rows: [row({ sites: ['North'] })] }),
    getStaffMember: () => detail({ row: row({ sites: ['North'] }), sites }),
    changeStaffSites: () => ({ done: 'Hannah Vroom works at South now.' }),
  })
  const name = await screen.findByText('Hannah Vroom')
  expect(name.closest('tr')?.textContent).toContain('northgateNorth')
  await user.click(name)
  await user.click(await screen.findByText('Change sites'))
  await user.click(await screen.findByLabelText('North'))
  expect(screen.getByText('Tick one site at least.')).toBeTruthy()
  await user.click(screen.getByLabelText('South'))
  await user.click(screen.getByText('Save'))
  await waitFor(() => expect(of('changeStaffSites')[0]?.body).toEqual({ version: 4, sites: ['site-south'] }))
})

test('where tests of mails go stands with whoever words them; it is entered, or taken away, by somebody else', async () => {
  const kim = row({ role: 'administrator' })
  let email: string | undefined
  const { user, of } = await atStaff({
    listStaff: () => ({ now: NOW, rows: [kim] }),
    getStaffMember: () => detail({ row: kim, ...(email ? { email } : {}) }),
    changeStaffEmail: ({ body }) => {
      email = (body as { email?: string }).email
      return { done: 'It is entered.' }
    },
  })
  await user.click(await screen.findByText('Hannah Vroom'))
  await user.click(await screen.findByRole('button', { name: 'Enter an address' }))
  await user.type(screen.getByLabelText('Email address at the clinic'), 'kim@millbrook.example')
  await user.click(screen.getByText('Save'))
  expect(await screen.findByText('kim@millbrook.example')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Change the address' }))
  await user.clear(screen.getByLabelText('Email address at the clinic'))
  await user.click(screen.getByText('Save'))
  await waitFor(() => expect(of('changeStaffEmail').at(-1)?.body).toEqual({ version: 4 }))
})

test('whoever words nothing is asked for no address', async () => {
  const { user } = await atStaff()
  await user.click(await screen.findByText('Hannah Vroom'))
  expect(await screen.findByText(/Role since/)).toBeTruthy()
  expect(screen.queryByText(/Tests of mails go to/)).toBeNull()
})
