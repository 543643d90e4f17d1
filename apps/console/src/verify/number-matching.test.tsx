import type { Confirmation, Workspace } from '@portal-desk/contract'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, masked, said, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const link = (state: Confirmation['state'], words: string): Confirmation => ({
  state,
  said: 47,
  until: Date.now() + 600_000,
  agent: `${words} (agent)`,
  say: said(words),
})
const routes = { callBack: 'ready', link: 'ready', photoId: 'not-on-this-call' } as const
const out = { routes: { ...routes, link: 'running' } as const }

function atVerify() {
  const waiting = link('waiting', 'Tap four, seven.')
  const over = link('nothing', 'That way didn’t work out.')
  const state: { page: Workspace } = { page: masked({ routes }) }
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => state.page,
    startConfirmation: () => {
      state.page = masked({ ...out, confirmation: waiting })
      return waiting
    },
    stopConfirmation: () => {
      state.page = masked({ routes, confirmation: over }, { say: over.say })
      return over
    },
  })
  const goOn = (page: Workspace) => {
    state.page = page
    act(() => pushLive({ event: 'call-changed', callId: CALL, at: Date.now() }))
  }
  return { ...openApp(`/calls/${CALL}`), asked, goOn }
}
const say = () => screen.getByLabelText('Say to the caller').textContent ?? ''

async function started() {
  const opened = atVerify()
  await screen.findByLabelText('ZIP code')
  await opened.user.keyboard('{Escape}m')
  await screen.findByText('Say these two digits')
  return opened
}

test('domain §4 the digits stand large, and the line says them one by one', async () => {
  await started()
  expect(screen.getByText('4, 7')).toBeTruthy()
  await waitFor(() => expect(say()).toContain('Tap four, seven.'))
})

test('the right tap leads on by itself, to what it opened', async () => {
  const { goOn } = await started()
  goOn(verified({ verify: masked({ confirmation: link('matched', 'Thank you.') }).verify }))
  await screen.findByText('Her invitation ran out on Thursday', { selector: 'h3' })
})

test('another tap leads back to the questions, with what to say', async () => {
  const { goOn } = await started()
  const wrong = link('not-matched', 'That link is closed now.')
  goOn(masked({ triesLeft: 1, routes, confirmation: wrong }, { say: wrong.say }))
  await screen.findByLabelText('ZIP code')
  expect(screen.getAllByText('That link is closed now. (agent)')[0]).toBeTruthy()
})

test('somebody who starts to read it out is stopped kindly, and nothing came ends the link', async () => {
  const { user, asked } = await started()
  await user.click(screen.getByRole('button', { name: 'They start to read it out' }))
  await waitFor(() => expect(say()).toContain('Please stop; keep that to yourself.'))
  await user.click(screen.getByRole('button', { name: 'Nothing came' }))
  await screen.findAllByText('That way didn’t work out. (agent)')
  expect(asked.filter(({ name }) => name === 'stopConfirmation')).toHaveLength(1)
})

test('the link stays while the agent goes on with questions, and one key leads back to it', async () => {
  const { user, asked } = await started()
  await user.keyboard('{Escape}')
  await screen.findByLabelText('ZIP code')
  expect(screen.getAllByText('Waiting for the tap').length).toBeGreaterThan(0)
  await settle()
  await user.keyboard('{Escape}m')
  await screen.findByText('Say these two digits')
  expect(asked.filter(({ name }) => name === 'startConfirmation')).toHaveLength(1)
})
