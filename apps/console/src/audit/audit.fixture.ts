import type { AnswerOf, AuditRow, getAuditEntry, listAudit } from '@portal-desk/contract'
import { screen } from '@testing-library/react'
import { beforeEach, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

export const row = (idx: number, part: Partial<AuditRow> = {}): AuditRow => ({
  idx,
  at: NOW - (2_000 - idx) * 1_000,
  who: 'Marta Lindqvist',
  what: 'Search: done',
  outcome: 'done',
  ...part,
})
type Page = AnswerOf<typeof listAudit>
export const page = (part: Partial<Page> = {}): Page => ({
  now: NOW,
  rows: [
    row(1_999, { what: 'Record: opened', patient: { id: 'patient-0001', name: 'García, M.', born: '1984' } }),
    row(1_998),
    row(1_997, { what: 'Temporary login: not issued', reason: 'Verify first', outcome: 'refused' }),
  ],
  entries: 2_000,
  people: [
    { id: 'staff-001', name: 'Marta Lindqvist' },
    { id: 'staff-002', name: 'Devon Achterberg' },
  ],
  ...part,
})

// The room a browser would give the list.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
})

const ines = { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } as const
type Entry = AnswerOf<typeof getAuditEntry>
export const entry = (part: Partial<Entry> = {}): Entry => ({
  now: NOW,
  row: page().rows[0] ?? row(1_999),
  role: 'agent',
  story: 'M. Lindqvist opened this record',
  call: { id: 'call-0001', openedAt: NOW - 60_000 },
  request: 'request-0001',
  client: 'ip:0123456789abcdef',
  recorded: '{"action":"record.opened","v":1}',
  details: [
    { name: 'found', label: 'Records shown', erased: true },
    { name: 'typed', label: 'What was typed', erased: false },
  ],
  ...part,
})

export async function atAudit(stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session({ staff: ines }),
    getDesk: () => desk(),
    getApprovals: () => approvals({}),
    countDuplicates: () => ({ waiting: 0, more: false }),
    listAudit: () => page(),
    getAuditEntry: () => entry(),
    listSavedViews: () => ({ views: [] }),
    ...stubs,
  })
  const app = openApp('/audit')
  await screen.findByRole('heading', { name: 'Audit' })
  const bodies = (of = 'listAudit') => asked.filter(({ name }) => name === of).map(({ body }) => body)
  return { ...app, asked, bodies }
}
