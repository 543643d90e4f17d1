import type { SiteRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const site = (part: Partial<SiteRow> = {}): SiteRow => ({
  id: 'site-north',
  name: 'Northgate',
  code: '17',
  open: true,
  records: 10_000,
  more: true,
  staff: 3,
  version: 2,
  ...part,
})
const kenji = (role: 'administrator' | 'supervisor') => ({ id: 'staff-kenji', name: 'Kenji Morrow', role })
const caller = { en: 'One moment.', es: 'Un momento.' }

async function atSites(stubs: Stubs = {}, role: 'administrator' | 'supervisor' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: kenji(role), now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    listSites: () => ({
      now: NOW,
      sites: [
        site(),
        site({ id: 'site-old', name: 'Old Town', open: false, records: 0, more: false, staff: 0 }),
      ],
    }),
    reauthenticateStaff: () => session({ staff: kenji(role), now: NOW }),
    ...stubs,
  })
  const app = openApp('/admin/sites')
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}

test('each site with what the directory calls it and how much belongs to it', async () => {
  await atSites()
  expect(await screen.findByRole('row', { name: /Northgate 17 10,000 or more 3 open/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /Old Town .* closed .*Open again/ })).toBeTruthy()
})

test('a clinic without sites is told that it lacks nothing, and adds its first', async () => {
  const { user, of } = await atSites({
    listSites: () => ({ now: NOW, sites: [] }),
    addSite: () => ({ done: 'Riverside is added.' }),
  })
  await screen.findByText(/This clinic has no sites: every record is everybody’s/)
  await user.click(screen.getByRole('button', { name: 'Add a site' }))
  await user.type(await screen.findByLabelText('Name'), 'Riverside{Enter}')
  await waitFor(() => expect(of('addSite')[0]?.body).toEqual({ name: 'Riverside' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('S4 renaming goes on by itself once the own password is typed; what was typed stays', async () => {
  let sure = false
  const notSure = new Refusing({
    type: 'refused',
    status: 409,
    refusal: { code: 'reauthenticate' },
    words: { badge: 'Your password', agent: 'Type it again.', caller },
  })
  const { user, of } = await atSites({
    changeSite: () => (sure ? { done: 'It is North now.' } : notSure),
    reauthenticateStaff: () => {
      sure = true
      return session({ staff: kenji('administrator'), now: NOW })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Rename Northgate' }))
  const name = await screen.findByLabelText('Name')
  await user.clear(name)
  await user.type(name, 'North{Enter}')
  await user.type(await screen.findByLabelText('Password'), 'mine{Enter}')
  await waitFor(() => expect(of('changeSite')).toHaveLength(2))
  expect(of('changeSite')[1]?.body).toEqual({ name: 'North', code: '17', version: 2 })
})

test('closing begins at leaving it, and a refusal stands where it was pressed', async () => {
  const { user, of } = await atSites({
    switchSite: () =>
      new Refusing({
        type: 'refused',
        status: 409,
        refusal: { code: 'site-in-use' },
        words: { badge: 'Still in use', agent: 'Records or people still belong to this site.', caller },
      }),
  })
  await user.click(await screen.findByRole('button', { name: 'Close Northgate' }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Leave it as it is'))
  await user.click(within(dialog).getByRole('button', { name: 'Close this site' }))
  await within(dialog).findByText(/Records or people still belong to this site/)
  expect(of('switchSite')[0]?.body).toEqual({ version: 2, open: false })
})

test('S10 whoever follows a link without the right is told whose page it is', async () => {
  const { of } = await atSites({}, 'supervisor')
  await screen.findByText('An administrator looks after the sites of the clinic.')
  expect(of('listSites')).toEqual([])
})
