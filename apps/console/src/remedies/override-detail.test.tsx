import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, masked, remedy, said, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const words = { badge: 'Needs approval', agent: 'Press Ask for approval.', caller: said('A moment.') }
const override = remedy({
  remedy: 'override-check',
  key: 'o',
  label: 'Two people vouch',
  state: 'needs-person',
  missing: [{ refusal: { code: 'approval-needed' }, words }],
  reasons: [{ code: 'record-wrong', label: 'The record holds a mistake' }],
})

test('where answers cannot decide, whoever may vouch asks a second person, with the reason', async () => {
  const base = masked()
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } }),
    getDesk: () => desk(),
    getWorkspace: () => ({ ...base, ...(base.verify ? { verify: { ...base.verify, override } } : {}) }),
    askApproval: () => ({ approvalId: 'approval-0001', until: 0 }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Two people vouch')
  await user.keyboard('{Escape}o')
  await user.selectOptions(await screen.findByLabelText('Reason'), 'record-wrong')
  await settle()
  await user.click(screen.getByText('Ask for approval', { selector: '.goLabel' }))
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'askApproval')?.body).toEqual({
      remedy: 'override-check',
      input: { reason: 'record-wrong' },
    }),
  )
})

test('an agent is not shown that way', async () => {
  stubApi({ getStaffSession: () => session(), getDesk: () => desk(), getWorkspace: () => masked() })
  openApp(`/calls/${CALL}`)
  await screen.findByText('Other ways to be sure')
  expect(screen.queryByText('Two people vouch')).toBeNull()
})
