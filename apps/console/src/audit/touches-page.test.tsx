import type { AnswerOf, getTouches } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import { atAudit } from './audit.fixture.ts'

type Page = AnswerOf<typeof getTouches>
const touches = (part: Partial<Page> = {}): Page => ({
  now: NOW,
  patient: { id: 'patient-0001', name: 'García, M.', born: '1984' },
  rows: [
    {
      idx: 12,
      at: NOW - 60_000,
      who: 'Marta Lindqvist',
      role: 'agent',
      kind: 'changed',
      what: 'M. Lindqvist unlocked the sign-in',
      reason: 'Too many tries',
      outcome: 'done',
    },
    { idx: 9, at: NOW - 90_000, who: 'Patient', kind: 'patient', what: 'Patient signed in', outcome: 'done' },
  ],
  ...part,
})

async function atReport(stubs: Stubs = {}, role: 'supervisor' | 'agent' = 'supervisor') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role } }),
    getDesk: () => desk(),
    getApprovals: () => ({ now: NOW, requests: [] }) as never,
    countDuplicates: () => ({ waiting: 0, more: false }),
    getTouches: () => touches(),
    ...stubs,
  })
  const app = openApp('/touches/patient-0001')
  const paths = () => asked.filter(({ name }) => name === 'getTouches').map(({ path }) => path)
  return { ...app, paths }
}

test('who, when, what and why, in words, for one account; on paper by a press', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { user } = await atReport()
  const table = await screen.findByRole('table', { name: 'Who touched this account, newest first' })
  const [, row] = [...table.querySelectorAll('tr')]
  expect(row?.textContent).toContain(
    'Marta Lindqvist, agentChangedM. Lindqvist unlocked the sign-in (Too many tries)Done',
  )
  expect(screen.getByText(/^García, M\. 1984\. .*as of/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('earlier ones are shown by a press, each page read once', async () => {
  const { user, paths } = await atReport({
    getTouches: ({ path }) =>
      path.endsWith('newest')
        ? touches({ next: 9 })
        : touches({ rows: [{ ...rowOf(5), who: 'Devon Achterberg' }] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  await screen.findByText('Devon Achterberg')
  expect(paths()).toEqual([
    '/api/patients/patient-0001/touches/before/newest',
    '/api/patients/patient-0001/touches/before/9',
  ])
})
const rowOf = (idx: number) => ({ ...(touches().rows[1] as Page['rows'][number]), idx })

test('V8 a record that is not for whoever asks is refused in a sentence, and an agent has no such page', async () => {
  const words = { badge: 'Your own record', agent: 'Ask a colleague.', caller: { en: '', es: '' } }
  const refused = await atReport({
    getTouches: () => new Refusing({ type: 'refused', status: 409, refusal: { code: 'own-record' }, words }),
  })
  expect(await screen.findByText('Ask a colleague.')).toBeDefined()
  refused.view.unmount()
  await atReport({}, 'agent')
  expect(await screen.findByRole('heading', { name: 'Not your role' })).toBeDefined()
})

test('it opens from an entry of the audit', async () => {
  const { user, path } = await atAudit({ getTouches: () => touches() })
  await user.click(await screen.findByRole('button', { name: '1,999' }))
  await user.click(await screen.findByRole('link', { name: 'Who touched this account' }))
  await waitFor(() => expect(path()).toBe('/touches/patient-0001'))
})

test('L says from when on entries are kept, where older ones were pruned', async () => {
  await atReport({ getTouches: () => touches({ keptSince: Date.UTC(2020, 2, 3, 15) }) })
  expect(await screen.findByText(/Entries are kept from .*2020 on; older ones were pruned\./)).toBeTruthy()
})
