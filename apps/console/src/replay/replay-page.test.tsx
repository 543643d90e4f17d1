import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, NOW, session } from '../test/samples.ts'
import { Refusing, stubApi } from '../test/stub-api.ts'
import { atDesk, atReplay, moment, replay } from './replay.fixture.ts'

const rowOf = (name: RegExp) => screen.findByRole('row', { name })

test('each moment with what was seen and what could be done, the level where it changes, and what came afterwards', async () => {
  const { bodies } = atReplay()
  const passed = await rowOf(/Identity check passed/)
  expect(
    within(passed)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '01:00, to its entry in the audit9:21:12 AM',
    'Standard',
    'Identity check passed: standard',
    'Invitation expired (sure)',
    'New Resend invitationNot yet Issue temporary login',
  ])
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Call of 9:20 AM, replayed')
  expect(screen.getByText('García, M. 1984')).toBeTruthy()
  expect(screen.getByText('7 min 52 s')).toBeTruthy()
  expect(screen.getByText('Sent, waiting')).toBeTruthy()
  expect(screen.getByText('Policy 14')).toBeTruthy()
  const names = screen.getAllByRole('row').map(({ textContent }) => textContent ?? '')
  expect(names.indexOf('After the call')).toBe(names.length - 2)
  expect(names.at(-1)).toContain('Signed in by the patient')
  expect(bodies('getCallReplay')).toEqual([{ callId: CALL }])
})

test('j and k go from moment to moment, and all that stood there is told; Enter leads to its entry', async () => {
  const { user, bodies } = atReplay({
    listAudit: () => ({ now: NOW, rows: [], entries: 2_000, people: [] }),
    getAuditEntry: () => new Refusing({ type: 'not-here', status: 404 }),
  })
  await rowOf(/Opened the call/)
  await user.keyboard('jj')
  const stood = await screen.findByRole('region', {
    name: /Standard, 15:00 left · policy 14/,
  })
  expect(stood.textContent).toContain('Issue temporary login: Needs strong')
  await user.keyboard('k')
  expect(await screen.findByText('Nothing of the account was on the page.')).toBeTruthy()
  await user.keyboard('j{Enter}')
  await screen.findByRole('heading', { name: 'Audit' })
  await waitFor(() => expect(bodies('listAudit')).toEqual([{ ask: { callId: CALL } }]))
  expect(bodies('getAuditEntry')).toHaveLength(1)
})

test('what the desk did by itself is shown on demand, and the page is printed', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { user } = atReplay()
  await rowOf(/Sent an invitation/)
  expect(screen.queryByText(/waiting to leave/)).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Hide what the desk did by itself' }))
  expect(screen.getByText('The desk: Invitation waiting to leave')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
})

test('an open call is replayed so far, and read again by hand; a long one goes on with a press', async () => {
  const { closedAt: _, disposition: __, ...open } = replay().call
  const { user, bodies } = atReplay({
    getCallReplay: ({ body }) =>
      body.after === undefined
        ? replay({ call: { ...open, state: 'open' }, next: 1_090 })
        : replay({
            moments: [moment(500, { what: 'Took the call over', agent: 'Devon Achterberg', level: 'basic' })],
          }),
  })
  expect(await screen.findByRole('heading', { name: /replayed so far$/ })).toBeTruthy()
  expect(screen.getByText('Still open')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await rowOf(/Took the call over/)
  expect(screen.getByText('Marta Lindqvist, then Devon Achterberg')).toBeTruthy()
  const rail = within(await rowOf(/Took the call over/)).getAllByRole('cell')[1]
  expect(rail?.textContent).toBe('BasicDevon Achterberg')
  await user.click(screen.getByRole('button', { name: 'Read the newest' }))
  await waitFor(() => expect(bodies('getCallReplay')).toHaveLength(3))
})

test('not for this reader, not there, nothing kept, could not be read, not this role: each says so', async () => {
  const words = { badge: 'Privacy officer', agent: 'She may.', caller: { en: '', es: '' } }
  const refusal = { type: 'refused', status: 409, refusal: { code: 'restricted-details' }, words } as const
  const cases = [
    [() => new Refusing(refusal), 'This call is not for you to replay'],
    [() => new Refusing({ type: 'not-here', status: 404 }), 'No such call'],
    [() => new Refusing({ type: 'database-down', status: 503 }), /.+/],
  ] as const
  for (const [getCallReplay, name] of cases) {
    const { view } = atReplay({ getCallReplay })
    expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy()
    view.unmount()
  }
  const { view } = atReplay({ getCallReplay: () => replay({ moments: [], screens: [] }) })
  expect(await screen.findByText('Nothing of this call is on the record.')).toBeTruthy()
  view.unmount()
  stubApi({ getStaffSession: () => session(), getDesk: () => desk() })
  openApp(`/calls/${CALL}/replay`)
  expect(await screen.findByRole('heading', { name: 'Not your role' })).toBeTruthy()
})

test('whoever reads the audit comes here from the list of calls', async () => {
  const call = {
    id: CALL,
    channel: 'phone',
    openedAt: NOW,
    who: 'García, M.',
    step: 5,
    now: '',
    since: NOW,
    needsYou: false,
    mine: false,
  } as const
  const closed = { ...call, state: 'closed', staff: 'M. Lindqvist', disposition: 'resolved' } as const
  stubApi({ ...atDesk, getDesk: () => desk({ recent: [closed] }) })
  const { user } = openApp('/calls')
  await user.click(await screen.findByRole('link', { name: 'Replay the call about García, M.' }))
  await rowOf(/Opened the call/)
})
