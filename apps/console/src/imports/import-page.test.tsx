import type { EndedImport, OpenImport } from '@portal-desk/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const look = { read: 4, added: 2, changed: 0, unchanged: 1, rejected: 1, repeated: 0, passedOver: 0 }
const open = (part: Partial<OpenImport> = {}): OpenImport => ({
  id: 'import-0001',
  state: 'received',
  fileName: 'patients.csv',
  size: 1_000,
  by: 'K. Morrow',
  mine: true,
  here: true,
  begunAt: NOW,
  reached: 0,
  format: 'csv',
  columns: [
    { name: 'PAT_ID' },
    { name: 'LNAME' },
    { name: 'BORN', slashed: true },
    { name: 'SSN', ssn: true },
  ],
  mapping: { mrn: 'PAT_ID', familyName: 'LNAME' },
  mappedBefore: false,
  ...part,
})
const ended = (part: Partial<EndedImport> = {}): EndedImport => ({
  id: 'import-0000',
  fileName: 'october.csv',
  by: 'K. Morrow',
  begunAt: NOW - 86_400_000,
  state: 'done',
  says: 'Done: 2 new, 0 changed, 1 unchanged, 0 rejected.',
  rejected: 0,
  linesKept: false,
  ...part,
})

function atImport(stubs: Stubs = {}, role: 'administrator' | 'agent' = 'administrator') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-010', name: 'Kenji Morrow', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    getImport: () => ({ now: NOW, mostBytes: 4 * 1024 ** 3 }),
    listImports: () => ({ now: NOW, rows: [ended()] }),
    ...stubs,
  })
  const { user } = openApp('/admin/import')
  return { user, of: (name: string) => asked.filter((one) => one.name === name) }
}
const now = (one: OpenImport) => ({ getImport: () => ({ now: NOW, mostBytes: 1, open: one }) })

test('S4 a file is chosen, the own password asked for, and its pieces are sent each in its place', async () => {
  let sure = false
  const { user, of } = atImport({
    beginImport: () => {
      if (sure) return { importId: 'import-0001' }
      sure = true
      const refusal = { code: 'reauthenticate' } as const
      return new Refusing({ type: 'refused', status: 409, refusal })
    },
    reauthenticateStaff: () =>
      session({ staff: { id: 'staff-010', name: 'Kenji Morrow', role: 'administrator' }, now: NOW }),
    sendImportPiece: () => ({
      state: 'refused',
      reached: 0,
      says: 'This is a PDF. Export the patients as FHIR.',
    }),
  })
  await screen.findByRole('button', { name: 'Choose a file' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input) await user.upload(input, new File(['%PDF-1.7'], 'patients.csv'))
  await user.type(await screen.findByLabelText('Password'), 'right{Enter}')
  expect(await screen.findByText(/This is a PDF\. Export the patients as FHIR/)).toBeTruthy()
  expect(of('beginImport')[1]?.body).toEqual({ fileName: 'patients.csv', size: 8 })
  expect(of('sendImportPiece').map(({ path }) => path)).toEqual(['/api/imports/import-0001/pieces/0'])
})

test('a table is mapped by its columns; what is compulsory is said, and V4 SSN is left out', async () => {
  const { user, of } = atImport(now(open()))
  const mapping = within(await screen.findByRole('region', { name: 'Mapping' }))
  expect(mapping.getByRole('row', { name: /SSN/ }).textContent).toContain('never read')
  await user.click(mapping.getByRole('button', { name: 'Look through the file' }))
  expect((await mapping.findByRole('alert')).textContent).toBe('Choose a column for a birth date.')
  await user.click(mapping.getByRole('combobox', { name: 'BORN becomes' }))
  await user.click(await screen.findByRole('option', { name: 'Birth date' }))
  expect(mapping.queryByRole('alert')).toBeNull()
  expect(of('checkImport')).toEqual([])
})

test('the order of day and month is asked for where dates can be read in two ways', async () => {
  const mapped = { mrn: 'PAT_ID', familyName: 'LNAME', birthDate: 'BORN' }
  const { user, of } = atImport({
    ...now(open({ mapping: mapped })),
    checkImport: () => ({ done: 'Looked through.' }),
  })
  const look = await screen.findByRole('button', { name: 'Look through the file' })
  await user.click(look)
  expect(await screen.findByText(/Say in which order day and month stand/)).toBeTruthy()
  expect(of('checkImport')).toEqual([])
  await user.click(screen.getByRole('combobox', { name: 'Dates are written as' }))
  await user.click(await screen.findByRole('option', { name: /^month, day, year/ }))
  await user.click(look)
  expect(of('checkImport')[0]?.body).toEqual({ mapping: { ...mapped, dateOrder: 'month-day-year' } })
})

test('what would be done is counted, the first records are shown, and rejected lines say what is wrong', async () => {
  const { user, of } = atImport({
    ...now(open({ state: 'checked', look })),
    previewImport: () => ({
      rows: [
        { line: 2, did: 'new', mrn: 'M-1', name: 'Osei, Abena', was: 'Mensah', birthDate: '1992-01-09' },
      ],
    }),
    listRejections: () => ({ rows: [{ line: 3, field: 'BORN', reason: '31 February 1968 is not a day.' }] }),
    startImport: () => ({ done: 'The import runs.' }),
  })
  const record = await screen.findByRole('row', { name: /Osei, Abena/ })
  expect(record.textContent).toBe('2M-1Osei, Abena was MensahJanuary 9, 1992new')
  expect(await screen.findByText('31 February 1968 is not a day.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Change the mapping' }))
  // What was looked through is not what would be taken over.
  expect(screen.queryByRole('button', { name: 'Import these patients' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Leave it as it is' }))
  await user.click(screen.getByRole('button', { name: 'Import these patients' }))
  expect(of('startImport')).toHaveLength(1)
})

test('a run shows how far it is and is paused; a file without patients cannot be taken over', async () => {
  const count = { line: 621, read: 620, added: 8, changed: 50, unchanged: 562, rejected: 0 }
  const { user, of } = atImport({
    ...now(open({ state: 'running', reached: 620, startedAt: NOW, count })),
    pauseImport: () => ({ done: 'Paused.' }),
  })
  const bar = await screen.findByRole('progressbar', { name: 'Import' })
  expect(bar.getAttribute('aria-valuenow')).toBe('62')
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(of('pauseImport')).toHaveLength(1)
})

test('a file that holds no patients says so, and is not offered', async () => {
  const none = {
    ...look,
    read: 0,
    added: 0,
    unchanged: 0,
    rejected: 0,
    passedOver: 7,
    otherKind: 'Observation',
  }
  atImport({ ...now(open({ state: 'checked', look: none })), previewImport: () => ({ rows: [] }) })
  expect(
    await screen.findByText(/no patients in this file: 7 records of another kind \(Observation\)/),
  ).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Import these patients' })).toBeNull()
})

test('earlier imports say how they ended; their rejected lines are read on a press', async () => {
  const { user, of } = atImport({
    listImports: () => ({ now: NOW, rows: [ended({ rejected: 2, linesKept: true })] }),
    listRejections: () => ({ rows: [{ line: 9, field: 'BORN', reason: 'It lies ahead.' }] }),
  })
  expect(await screen.findByText(/^Done: 2 new/)).toBeTruthy()
  expect(of('listRejections')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Rejected lines' }))
  expect(await screen.findByText('It lies ahead.')).toBeTruthy()
})

test('an agent has neither the link nor the page', async () => {
  const { of } = atImport({}, 'agent')
  expect(await screen.findByText('Not your role')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Import' })).toBeNull()
  expect(of('getImport')).toEqual([])
})
