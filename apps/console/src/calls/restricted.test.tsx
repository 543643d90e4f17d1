import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, said, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

test('edge case 20 nothing of a restricted record before a reason, then how long it is open', async () => {
  let open = false
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      open
        ? masked({}, { restricted: { until: Date.now() + 900_000 } })
        : masked({ prompts: [] }, { restricted: { over: false } }),
    breakGlass: () => {
      open = true
      return { until: Date.now() + 900_000 }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('dialog', { name: 'Restricted record' })
  await user.click(screen.getByLabelText('Safety of the patient'))
  await user.click(screen.getByRole('button', { name: /Open it with this reason/ }))
  await screen.findByText(/Your time on it/)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked.find(({ name }) => name === 'breakGlass')?.body).toEqual({ reason: 'safety' })
})

test('who does not need it leaves the record', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => masked({ prompts: [] }, { restricted: { over: true } }),
    leaveRecord: () => ({ callId: CALL }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('dialog', { name: 'Time is up on this restricted record' })
  await user.click(screen.getByRole('button', { name: 'Leave this record' }))
  await waitFor(() => expect(asked.some(({ name }) => name === 'leaveRecord')).toBe(true))
})

test('edge case 20 beneath the question for a reason nothing is said of answers that nobody gave', async () => {
  const words = { badge: 'Restricted', agent: 'Give a reason.', caller: said('One moment.') }
  const blocked = { refusal: { code: 'restricted' as const }, words }
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => masked({ prompts: [], blocked }, { restricted: { over: false } }),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByRole('dialog', { name: 'Restricted record' })
  expect(screen.getByText('Give a reason.')).toBeTruthy()
  expect(screen.getByText('Please don’t say')).toBeTruthy()
  expect(screen.queryByText(/Which answer did not match|An honest caller can fail/)).toBeNull()
})
