import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { desk, masked, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const survivor = {
  patientId: 'patient-02',
  name: 'García, M.',
  born: '1984',
  why: 'login-retired' as const,
}
const retiredCause = {
  code: 'DUPLICATE_ACCOUNT',
  headline: 'Probably a second record',
  confidence: 'certain' as const,
  evidence: [{ text: 'This login was retired; García, M., 1984 is in use.' }],
  next: { label: 'Open García, M., 1984' },
  say: { en: 'You had two logins.', es: 'Usted tenía dos accesos.' },
}

function onRecord(workspace: ReturnType<typeof masked>) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => workspace,
    followRecord: () => ({ callId: 'call-0001' }),
  })
  const { user } = openApp('/calls/call-0001')
  return { user, followed: () => asked.filter(({ name }) => name === 'followRecord') }
}

test('feature 8 a call on a record that leads to another one says so, and one press goes on', async () => {
  const { user, followed } = onRecord(masked({}, { survivor }))
  expect(await screen.findByText(/This login was retired\./)).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Open García, M., 1984' }))
  await waitFor(() => expect(followed()).toHaveLength(1))
})

test('where it is the cause the next action opens the other record, by Enter alone', async () => {
  const { user, followed } = onRecord(verified({ survivor, causes: [retiredCause] }))
  const open = await screen.findByRole('button', { name: /^Open García, M\., 1984/ })
  await waitFor(() => expect(document.activeElement).toBe(open))
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(followed()).toHaveLength(1))
})
