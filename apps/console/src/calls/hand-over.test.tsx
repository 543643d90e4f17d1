import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const colleagues = [
  { id: 'staff-devon', name: 'Devon Achterberg', role: 'senior-agent' as const },
  { id: 'staff-ines', name: 'Ines Calloway', role: 'supervisor' as const },
]

test('edge case 22 the call is offered to a colleague by keys, and the offer is taken back', async () => {
  let offeredTo: string | undefined
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getColleagues: () => ({ colleagues }),
    getWorkspace: () => {
      const page = masked()
      return offeredTo ? { ...page, call: { ...page.call, offeredTo } } : page
    },
    offerCall: () => {
      offeredTo = 'I. Calloway'
      return { callId: CALL }
    },
    endOffer: () => {
      offeredTo = undefined
      return { callId: CALL }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await user.click(await screen.findByRole('button', { name: /Hand over/ }))
  await user.click(await screen.findByLabelText('Ines Calloway, supervisor'))
  await user.click(screen.getByRole('button', { name: /Offer the call/ }))
  await screen.findByText('Offered to I. Calloway.')
  expect(asked.find(({ name }) => name === 'offerCall')?.body).toEqual({ staffId: 'staff-ines' })
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(screen.queryByText('Offered to I. Calloway.')).toBeNull())
})

test('a call that is offered stands on the desk with who offers it, and is taken with one press', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () =>
      desk({ offered: [{ callId: CALL, by: 'M. Lindqvist', since: Date.now(), who: 'García, M.' }] }),
    takeOverCall: () => ({ callId: CALL }),
    getWorkspace: () => masked(),
  })
  const { user } = openApp('/')
  await user.click(await screen.findByRole('button', { name: 'Take the call of M. Lindqvist' }))
  await screen.findByLabelText('ZIP code')
  expect(asked.some(({ name }) => name === 'takeOverCall')).toBe(true)
})

test('with nobody else at work it says so', async () => {
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getColleagues: () => ({ colleagues: [] }),
    getWorkspace: () => masked(),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await user.click(await screen.findByRole('button', { name: /Hand over/ }))
  await screen.findByText(/Nobody else is signed in/)
})
