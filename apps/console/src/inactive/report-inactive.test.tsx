import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, masked, NOW, said, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const condolence = {
  done: 'Reported. The login still works until someone decides.',
  say: said('I’m very sorry for your loss.', 'Lamento mucho su pérdida.'),
}

async function onCall(stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => masked(),
    reportInactive: () => condolence,
    ...stubs,
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Escape}')
  return { user, of: (name: string) => asked.filter((one) => one.name === name) }
}

test('domain §4 before any check two keys report a death: i, and the reason; then condolence is read aloud', async () => {
  const { user, of } = await onCall()
  await user.keyboard('i')
  await screen.findByRole('dialog', { name: 'Report García, M. as inactive?' })
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Deceased'))
  await user.keyboard('1')
  const told = await screen.findByRole('dialog', { name: 'Reported' })
  expect(told.textContent).toContain('Lamento mucho su pérdida.')
  expect(told.textContent).toContain('I’m very sorry for your loss.')
  expect(of('reportInactive').map(({ body }) => body)).toEqual([{ reason: 'deceased' }])
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('every reason of the closed list has its digit, and none is “other”', async () => {
  const { user } = await onCall()
  await user.keyboard('i')
  const dialog = await screen.findByRole('dialog', { name: /Report García, M\./ })
  const reasons = [...dialog.querySelectorAll('li')].map((item) => item.textContent?.trim())
  expect(reasons).toEqual([
    '1 Deceased',
    '2 Moved to another clinic',
    '3 No longer a patient here',
    '4 Not used for a long time',
    '5 Has another login',
    '6 Turned 18',
    '7 Privacy',
  ])
})

test('a second report is told: it is known already, and Enter leads back to the call', async () => {
  const { user, of } = await onCall({
    reportInactive: () =>
      new Refusing({
        type: 'refused',
        title: 'Not done',
        status: 409,
        detail: '',
        changed: 'no',
        ref: 'ref-00001',
        refusal: { code: 'already-reported' },
        words: {
          badge: 'Reported already',
          agent: 'Somebody reported this already. Nothing more is needed.',
          caller: said('Thank you.'),
        },
      }),
  })
  await user.keyboard('i2')
  const told = await screen.findByRole('dialog', { name: 'Reported already' })
  expect(told.textContent).toContain('Nothing more is needed.')
  expect(screen.getByText('Thank you. (es)')).toBeTruthy()
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(of('reportInactive')).toHaveLength(1)
})

test('domain §4 a report that waits stands on the page; one’s own is taken back there, a colleague’s is not', async () => {
  const label = 'Reported inactive: deceased'
  const line = 'Waiting for a decision; the login still works.'
  const own = { id: 'report-0001', label, line, since: NOW, takeBackUntil: Date.now() + 60_000 }
  const other = { id: 'report-0002', label: 'Reported inactive: privacy', line, since: NOW }
  const { user, of } = await onCall({
    getWorkspace: () => masked({}, { reported: [own, other] }),
    takeReportBack: () => ({ done: 'Taken back. Nothing changed for the patient.' }),
  })
  const notes = await screen.findAllByText(line, { exact: false })
  expect(notes).toHaveLength(2)
  const buttons = screen.getAllByRole('button', { name: 'Take it back' })
  expect(buttons).toHaveLength(1)
  await user.click(buttons[0] as HTMLElement)
  await waitFor(() => expect(of('takeReportBack')).toHaveLength(1))
  expect(of('takeReportBack')[0]?.path).toContain('report-0001')
})
