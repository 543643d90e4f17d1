import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, remedy, said, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

test('F9 asks once, with a reason, and tells what to say; nothing happens before', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified(),
    applyRemedy: () => ({ done: 'Frozen. Nobody can sign in.', say: said('The account is protected now.') }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await user.keyboard('{F9}')
  await screen.findByText('Freeze this account?')
  expect(asked.some(({ name }) => name === 'applyRemedy')).toBe(false)
  await user.click(screen.getByLabelText('Device lost or stolen'))
  await settle()
  await user.click(screen.getByText('Freeze the account', { selector: '.goLabel' }))
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
      remedy: 'freeze',
      input: { reason: 'lost-device' },
    }),
  )
  expect(await screen.findByText('Frozen. Nobody can sign in.', { selector: 'p' })).toBeTruthy()
  expect(screen.getByText('The account is protected now. (es)')).toBeTruthy()
  expect(screen.getByText('The account is protected now.')).toBeTruthy()
})

test('a remedy that waits for a second person asks with its reason, and can be taken back', async () => {
  const words = { badge: 'Needs approval', agent: 'Press Ask for approval.', caller: said('A moment.') }
  const held = remedy({
    remedy: 'release-hold',
    key: '',
    label: 'Release hold',
    state: 'needs-person',
    missing: [{ refusal: { code: 'approval-needed' }, words }],
    reasons: [{ code: 'false-alarm', label: 'False alarm, it was the patient' }],
  })
  let waits = false
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      verified({
        remedies: [
          waits
            ? {
                ...held,
                missing: [
                  { refusal: { code: 'approval-pending' }, words: { ...words, badge: 'Waiting 9:59' } },
                ],
                approval: { id: 'approval-0001', state: 'requested', reason: 'false-alarm' },
              }
            : held,
        ],
      }),
    askApproval: () => {
      waits = true
      return { approvalId: 'approval-0001', until: 0 }
    },
    withdrawApproval: () => ({}),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await user.click(await screen.findByText('Release hold'))
  await user.selectOptions(screen.getByLabelText('Reason'), 'false-alarm')
  await settle()
  await user.click(screen.getByText('Ask for approval', { selector: '.goLabel' }))
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'askApproval')?.body).toEqual({
      remedy: 'release-hold',
      input: { reason: 'false-alarm', confirm: false },
    }),
  )
  await user.click(await screen.findByText('Take the request back'))
  await waitFor(() => expect(asked.some(({ name }) => name === 'withdrawApproval')).toBe(true))
})

test('row 93 *other* asks for a few words, and says at once what does not belong in them', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified(),
    applyRemedy: () => ({ done: 'Frozen. Nobody can sign in.', say: said('The account is protected now.') }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await user.keyboard('{F9}')
  await user.click(await screen.findByLabelText('Other'))
  await settle()
  const press = () => user.click(screen.getByText('Freeze the account', { selector: '.goLabel' }))
  await press()
  const field = screen.getByLabelText('What is it?')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'born 3/12/1984')
  expect(screen.getByText('Leave out dates and numbers. The record has them.')).toBeTruthy()
  await press()
  expect(asked.some(({ name }) => name === 'applyRemedy')).toBe(false)
  await user.clear(field)
  await user.type(field, 'Somebody listens in')
  await press()
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
      remedy: 'freeze',
      input: { reason: 'other', note: 'Somebody listens in' },
    }),
  )
})
