import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { desk, session } from '../test/samples.ts'
import { Refusing, stubApi } from '../test/stub-api.ts'
import { atAudit, page, row } from './audit.fixture.ts'

test('what was done, newest first, and that looking is on the record', async () => {
  const { bodies } = await atAudit()
  const table = await screen.findByRole('table', { name: 'Entries' })
  expect(table.getAttribute('aria-rowcount')).toBe('4')
  const first = screen.getByRole('row', { name: /1,999/ })
  expect(first.textContent).toBe('1,99910:20:11 AMMarta LindqvistRecord: openedGarcía, M. 1984Done')
  expect(first.getAttribute('aria-rowindex')).toBe('2')
  const refused = screen.getByRole('row', { name: /1,997/ })
  expect(refused.textContent).toContain('Temporary login: not issued · Verify first')
  expect(screen.getByText(/Looking here is recorded too/).textContent).toContain('3 of 2,000 entries')
  expect(bodies()).toEqual([{ ask: {} }])
})

test('the sentence asks for others, each with its own reading; a word put back is anything again', async () => {
  const { user, bodies } = await atAudit()
  await screen.findByText('Record: opened')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Devon Achterberg')
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'temporary logins')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'that were refused')
  await user.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'in the last 7 days')
  const full = { staffId: 'staff-002', what: 'temporary-logins', outcome: 'refused', when: '7-days' }
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: full }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'anyone')
  const { staffId: _, ...rest } = full
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: rest }))
  expect(bodies()).toHaveLength(6)
})

test('a patient is named by chart number, by keyboard alone, and taken out again', async () => {
  const patient = { id: 'patient-0001', name: 'García, M.', born: '1984' }
  const { user, bodies } = await atAudit({
    listAudit: ({ body }) => page(body.mrn === '204-1187' ? { patient } : {}),
  })
  await screen.findByText('Record: opened')
  screen.getByRole('button', { name: 'any patient' }).focus()
  await user.keyboard('{Enter}')
  await user.keyboard('204-1187{Enter}')
  const word = await screen.findByRole('button', { name: 'García, M. 1984' })
  await waitFor(() => expect(document.activeElement).toBe(word))
  expect(bodies().at(-1)).toEqual({ ask: {}, mrn: '204-1187' })
  await user.click(screen.getByRole('button', { name: 'Any patient again' }))
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: {} }))
})

test('a chart number that nobody has is told as one, not as a record of nothing', async () => {
  const { user } = await atAudit({ listAudit: ({ body }) => page(body.mrn ? { rows: [] } : {}) })
  await user.click(await screen.findByRole('button', { name: 'any patient' }))
  await user.keyboard('999-0000{Enter}')
  expect(await screen.findByText('No chart has the number 999-0000.')).toBeTruthy()
  expect(screen.queryByText(/Nothing like this was recorded/)).toBeNull()
})

test('a day that is half typed changes nothing, and says so until it is whole', async () => {
  const { user, bodies } = await atAudit()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'When' }), 'on one day')
  const day = screen.getByLabelText('Which day')
  fireEvent.change(day, { target: { value: '0002-11-24' } })
  expect(screen.getByText(/the list stays as it was/)).toBeTruthy()
  expect(bodies()).toHaveLength(1)
  fireEvent.change(day, { target: { value: '2026-11-24' } })
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: { when: '2026-11-24' } }))
  expect(screen.queryByText(/the list stays as it was/)).toBeNull()
})

test('where the clinic has sites, the sentence asks for one of them', async () => {
  const { user, bodies } = await atAudit({
    listAudit: () => page({ rows: [row(1_999)], sites: [{ id: 'site-north', name: 'North' }] }),
  })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Site' }), 'at North')
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: { site: 'site-north' } }))
})

test('the rows are walked by j and k, the next page is read on the way and only once', async () => {
  const many = Array.from({ length: 50 }, (_, n) => row(1_999 - n))
  const { user, bodies } = await atAudit({
    listAudit: ({ body }) =>
      body.before === undefined
        ? page({ rows: many, next: 1_950 })
        : page({ rows: [row(1_949), row(1_948)], people: [] }),
  })
  const table = await screen.findByRole('table', { name: 'Entries' })
  expect(table.getAttribute('aria-rowcount')).toBe('-1')
  expect(screen.getAllByRole('row').length).toBeLessThan(40)
  expect(bodies()).toHaveLength(1)
  await user.keyboard('j')
  expect(document.activeElement?.textContent).toBe('1,999')
  await user.keyboard('jjk')
  expect(document.activeElement?.textContent).toBe('1,998')
})

test('r replays the call of the row that has the focus; an entry outside a call has none', async () => {
  const rows = [row(1_999), row(1_998, { callId: 'call-0001' })]
  const { user, path, bodies } = await atAudit({
    listAudit: () => page({ rows }),
    getCallReplay: () => new Refusing({ type: 'not-here', status: 404 }),
  })
  await screen.findByText('1,999')
  await user.keyboard('jr')
  expect(path()).toBe('/audit')
  await user.keyboard('jr')
  await screen.findByRole('heading', { name: 'No such call' })
  expect(bodies('getCallReplay')).toEqual([{ callId: 'call-0001' }])
})

test('a page further down that could not be read says so, and is read by hand', async () => {
  const many = Array.from({ length: 12 }, (_, n) => row(1_999 - n))
  let down = true
  const { user, bodies } = await atAudit({
    listAudit: ({ body }) =>
      body.before === undefined
        ? page({ rows: many, next: 1_988 })
        : down
          ? new Refusing({ type: 'database-down', status: 503 })
          : page({ rows: [row(1_987, { what: 'Call: opened' })], people: [] }),
  })
  const again = await screen.findByRole('button', { name: 'Try now' })
  expect(bodies()).toHaveLength(2)
  down = false
  await user.click(again)
  expect(await screen.findByText('Call: opened')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
  expect(bodies()).toEqual([{ ask: {} }, { ask: {}, before: 1_988 }, { ask: {}, before: 1_988 }])
})

test('nothing found, could not be read, not for this reader, not this role: each says so', async () => {
  const first = await atAudit({ listAudit: () => page({ rows: [] }) })
  expect(await screen.findByText('Nothing like this was recorded.')).toBeTruthy()
  first.view.unmount()
  const second = await atAudit({ listAudit: () => new Refusing({ type: 'database-down', status: 503 }) })
  expect(await screen.findByRole('button', { name: 'Try now' })).toBeTruthy()
  second.view.unmount()
  const words = { badge: 'Your own record', agent: 'A colleague looks.', caller: { en: '', es: '' } }
  const third = await atAudit({
    listAudit: () => new Refusing({ type: 'refused', status: 409, refusal: { code: 'own-record' }, words }),
  })
  expect(await screen.findByText('Your own record')).toBeTruthy()
  third.view.unmount()
  stubApi({ getStaffSession: () => session(), getDesk: () => desk() })
  openApp('/audit')
  expect(await screen.findByRole('heading', { name: 'Not your role' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Audit/ })).toBeNull()
})

test('L says from when on entries are kept, where older ones were pruned', async () => {
  await atAudit({ listAudit: () => page({ keptSince: Date.UTC(2020, 2, 3, 15) }) })
  const foot = await screen.findByText(/Looking here is recorded too/)
  expect(foot.textContent).toMatch(/Entries are kept from .*2020 on; older ones were pruned\.$/)
})
