import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, said, session, verified, watch } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const cells = () =>
  [...screen.getByLabelText('This call, step by step').querySelectorAll('button')].map(
    (cell) => cell.textContent,
  )

test('what Why found stays in the line, whatever is found once something was sent against it', async () => {
  let sent = false
  const [cause] = verified().causes ?? []
  const after = cause && { ...cause, code: 'NO_CAUSE_FOUND', headline: 'No cause found yet' }
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      sent
        ? verified({ watch: watch({ signedIn: true }), ...(after ? { causes: [after] } : {}) })
        : verified(),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  sent = true
  act(() => pushLive({ event: 'call-changed', callId: CALL, at: Date.now() }))
  await screen.findByText('Close call: resolved')
  expect(cells()[2]).toContain('Her invitation ran out on Thursday')
  expect(document.body.textContent).not.toContain('No cause found yet')
})

test('the line says when something was sent; opened again after a sign-in it claims no cause', async () => {
  const after = verified().causes?.map((cause) => ({ ...cause, headline: 'No cause found yet' }))
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      verified({ watch: watch({ what: 'Invitation', signedIn: true }), ...(after ? { causes: after } : {}) }),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('Close call: resolved')
  expect(cells()[2]).toContain('Put right')
  expect(cells()[3]).toMatch(/Fixed \d+:\d\d [AP]M.*Invitation sent/)
})

test('while a call-back runs nothing is said to stay closed', async () => {
  const blocked = {
    refusal: { code: 'no-tries-left' as const },
    words: { badge: 'No tries left', agent: 'Both sets are used.', caller: said('I can’t go further.') },
  }
  const routes = { callBack: 'running', link: 'not-on-this-call', photoId: 'not-on-this-call' } as const
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => masked({ triesLeft: 0, prompts: [], blocked, routes }),
  })
  openApp(`/calls/${CALL}`)
  await screen.findByText('Hang up, then dial this number')
  expect(cells()[1]).toContain('Calling back')
  expect(cells().join(' ')).not.toContain('stays closed')
})
