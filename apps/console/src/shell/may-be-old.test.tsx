import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, session, verified } from '../test/samples.ts'
import { Refusing, stubApi } from '../test/stub-api.ts'

test('T11 what cannot be read any more stays on the screen, and is said to be old', async () => {
  let down = false
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      down ? new Refusing({ type: 'page-too-old', status: 403, changed: 'no' }) : verified(),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  expect(screen.queryByText(/What you see may be old/)).toBeNull()
  down = true
  pushLive({ event: 'call-changed', callId: CALL, at: Date.now() })
  expect(await screen.findByText(/What you see may be old/, {}, { timeout: 8_000 })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
  expect(screen.getByText('Ruled out')).toBeTruthy()
})

test('edge case 38 while nothing can be recorded, what is on the screen may be read on, and a press does nothing', async () => {
  let down = false
  const title = 'Nothing can be recorded'
  const refusing = () => new Refusing({ type: 'audit-unavailable', status: 503, changed: 'no', title })
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => (down ? refusing() : verified()),
    applyRemedy: refusing,
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  down = true
  pushLive({ event: 'call-changed', callId: CALL, at: Date.now() })
  const note = await screen.findByText(/What you see may be old/, {}, { timeout: 8_000 })
  expect(note.textContent).toContain(title)
  await settle()
  await user.keyboard('{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain(title)
  expect(screen.getByText('María Elena García')).toBeTruthy()
  expect(screen.getByText('Ruled out')).toBeTruthy()
})
