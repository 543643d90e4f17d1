import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { settle } from '../test/open-app.tsx'
import { session } from '../test/samples.ts'
import { Refusing, type Stubs } from '../test/stub-api.ts'
import { atAudit, page } from './audit.fixture.ts'

const saved: { name: string; blob: Blob }[] = []
beforeEach(() => {
  saved.length = 0
  let last: Blob
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:here'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: last })
  })
})

async function* piecesOf(...texts: string[]) {
  for (const text of texts) yield text
}
const begun = { exportId: 'export-001', fileName: 'audit-2026-11-24.csv', count: 3 }
const file = (pieces: AsyncIterable<string>) => ({ fileName: begun.fileName, type: 'text/csv', pieces })

async function atDialog(stubs: Stubs) {
  const app = await atAudit({
    countAudit: () => ({ count: 3, more: false }),
    startAuditExport: () => begun,
    ...stubs,
  })
  await screen.findByText('Record: opened')
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'temporary logins')
  await app.user.click(await screen.findByRole('button', { name: 'Export' }))
  await screen.findByRole('dialog', { name: 'Export these entries' })
  const go = async () => {
    await settle()
    await app.user.click(screen.getByRole('dialog').querySelector('.go') as HTMLElement)
  }
  return { ...app, go }
}

test('says how many entries and what the file does not hold, and saves it once all has arrived', async () => {
  const { user, go, bodies } = await atDialog({
    getAuditExport: () => file(piecesOf('entry,who\r\n12,Mar', 'ta\r\n11,Devon\r\n10,Ines\r\n')),
  })
  expect(await screen.findByText(/^3 entries/)).toBeDefined()
  expect(screen.getByText(/what was typed is not in it.*50,000 entries at most/)).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'NDJSON, for a program' }))
  await go()
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toBe('audit-2026-11-24.csv')
  expect(await saved[0]?.blob.text()).toBe('entry,who\r\n12,Marta\r\n11,Devon\r\n10,Ines\r\n')
  expect(bodies('startAuditExport')).toEqual([{ ask: { what: 'temporary-logins' }, format: 'ndjson' }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByText('Saved as audit-2026-11-24.csv: 3 entries.')).toBeDefined()
})

test('a download that breaks off keeps what arrived and goes on where it stopped', async () => {
  async function* half() {
    yield 'entry,who\r\n12,Marta\r\n11,De'
    throw new Error('cut')
  }
  const paths: string[] = []
  const { user, go } = await atDialog({
    getAuditExport: ({ path }) => {
      paths.push(path)
      return file(paths.length === 1 ? half() : piecesOf('12,Marta\r\n11,Devon\r\n10,Ines\r\n'))
    },
  })
  await go()
  await user.click(await screen.findByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(paths).toEqual([
    '/api/audit-exports/export-001/before/newest',
    '/api/audit-exports/export-001/before/13',
  ])
  expect(await saved[0]?.blob.text()).toBe('entry,who\r\n12,Marta\r\n11,Devon\r\n10,Ines\r\n')
})

test('S4 the own password first, then it goes on by itself', async () => {
  let fresh = false
  const { user, go } = await atDialog({
    startAuditExport: () =>
      fresh ? begun : new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } }),
    reauthenticateStaff: () => {
      fresh = true
      return session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } })
    },
    getAuditExport: () => file(piecesOf('12,Marta\r\n')),
  })
  await go()
  await user.type(await screen.findByLabelText('Password'), 'three loud herons{Enter}')
  await waitFor(() => expect(saved).toHaveLength(1))
})

test('more than one file holds is said beforehand and refused in a sentence', async () => {
  const { go } = await atDialog({
    countAudit: () => ({ count: 50_000, more: true }),
    startAuditExport: () =>
      new Refusing({
        type: 'refused',
        status: 409,
        refusal: { code: 'too-many-entries' },
        words: { badge: 'Too many entries', agent: 'Nothing was exported.', caller: { en: '', es: '' } },
      }),
  })
  expect(await screen.findByText(/^More than 50,000 entries/)).toBeDefined()
  await go()
  expect(await screen.findByText('Nothing was exported.')).toBeDefined()
  expect(saved).toEqual([])
})

test('where nothing is shown there is nothing to export', async () => {
  await atAudit({ listAudit: () => page({ rows: [] }) })
  await screen.findByText('Nothing like this was recorded.')
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
})
