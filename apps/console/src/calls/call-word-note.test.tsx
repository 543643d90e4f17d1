import type { Workspace } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, said, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const say = () => screen.getByLabelText('Say to the caller').textContent ?? ''
const withCall = (call: Partial<Workspace['call']>, part: Partial<Workspace> = {}): Workspace => {
  const page = masked({}, part)
  return { ...page, call: { ...page.call, ...call } }
}

function atCall(workspace: () => Workspace, stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: workspace,
    ...stubs,
  })
  return { ...openApp(`/calls/${CALL}`), asked }
}

test('edge case 33 once a call back is promised the Say line tells the call word, and it stays on the page', async () => {
  const outage = { since: Date.now(), reason: 'Signing in does not work' }
  let promised = false
  const { user } = atCall(
    () =>
      withCall(
        promised ? { callMeBackAt: Date.now(), callWord: { words: 'carta, nube', opens: false } } : {},
        { outage },
      ),
    {
      promiseCallBack: () => {
        promised = true
        return { callId: CALL }
      },
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Promise a call back' }))
  await waitFor(() => expect(say()).toContain('lo primero que diremos es: carta, nube.'))
  expect(say()).toContain('hang up and call (555) 014-0000')
  expect(screen.getByText('Call word:').closest('[role="status"]')?.textContent).toContain('carta, nube')
  expect(screen.getByText('carta, nube').getAttribute('lang')).toBe('es')
})

test('in the call that calls back the word is said before the first question, and nobody is asked for it', async () => {
  const opening = said('Carta, nube. This is Marta from Millbrook Clinic.')
  atCall(() => withCall({ callWord: { words: 'carta, nube', opens: true } }, { say: opening }))
  await screen.findByLabelText('ZIP code')
  await waitFor(() =>
    expect(say()).toMatch(/^.*Carta, nube\. This is Marta from Millbrook Clinic\. .*Which ZIP/),
  )
  const note = screen.getByText('Say first:').closest('[role="status"]')?.textContent
  expect(note).toContain('Never to somebody else or a machine, and never ask them for it.')
})

test('a call-back that is over, and a caller who is verified, need no word any more', async () => {
  const callWord = { words: 'carta, nube', opens: false }
  const page = withCall({ callWord })
  const { view } = atCall(() => page)
  await screen.findByLabelText('ZIP code')
  expect(document.body.textContent).not.toContain('carta')
  view.unmount()
  const known = verified()
  atCall(() => ({ ...known, call: { ...known.call, callWord: { ...callWord, opens: true } } }))
  await screen.findByText('María Elena García')
  expect(document.body.textContent).not.toContain('carta')
})

test('a call that calls back and has to promise once more tells the same word again', async () => {
  atCall(() => withCall({ callMeBackAt: Date.now(), callWord: { words: 'carta, nube', opens: true } }))
  const note = await screen.findByText('Call word:')
  expect(note.closest('[role="status"]')?.textContent).toContain('Tell them before you hang up')
})

test('without a call word nothing of it is on the page', async () => {
  atCall(() => withCall({ callMeBackAt: Date.now() }))
  await screen.findByLabelText('ZIP code')
  expect(document.body.textContent).not.toMatch(/call word|say first/i)
})
