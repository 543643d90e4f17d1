import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, said, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

async function atTheEnd() {
  const { call } = verified()
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified({ call: { ...call, language: 'en', state: 'wrap-up' } }),
    wrapUpCall: () => ({ callId: CALL, suggested: 'information-only', closing: said('Goodbye.') }),
    closeCall: () => ({ callId: CALL }),
  })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('How did it end?')
  return { ...app, closed: () => asked.find(({ name }) => name === 'closeCall')?.body }
}
const say = () => screen.getByLabelText('Say to the caller').textContent ?? ''

test('arrow keys choose another end from the button, what is said goes along, and Enter closes with it', async () => {
  const { user, closed } = await atTheEnd()
  expect(document.activeElement?.textContent).toContain('Close call: question answered')
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('Close call: resolved')
  expect(say()).toContain('You’re in.')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(say()).toContain('A colleague will take this on.')
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(closed()).toEqual({ disposition: 'escalated' }))
})

test('among the choices the focus goes along, one step for each key, and Enter closes', async () => {
  const { user, closed } = await atTheEnd()
  screen.getByRole<HTMLInputElement>('radio', { checked: true }).focus()
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(screen.getByLabelText('Suspected impersonation'))
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(closed()).toEqual({ disposition: 'suspected-impersonation' }))
})
