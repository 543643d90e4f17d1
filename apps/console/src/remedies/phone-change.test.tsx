import type { RemedyState, Workspace } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, remedy, said, session, verified } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const words = (badge: string) => ({ badge, agent: `${badge}.`, caller: said(badge) })
const change = (part: Partial<RemedyState> = {}): RemedyState =>
  remedy({
    remedy: 'start-phone-change',
    key: '',
    label: 'Start phone change',
    needs: 'strong',
    state: 'needs-person',
    missing: [{ refusal: { code: 'approval-needed' }, words: words('Ask a supervisor') }],
    reasons: [
      { code: 'new-number', label: 'New phone number' },
      { code: 'typing-mistake', label: 'Was written down wrongly' },
    ],
    ...part,
  })
const underWay = change({
  missing: [{ refusal: { code: 'contact-change-open' }, words: words('Change under way') }],
})
const proofCall = { number: '(541) 555-0199', callsLeft: 2, say: said('This is Marta.'), missing: [] }

async function atPhoneChange(workspace: () => Partial<Workspace>, stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified({ remedies: [remedy(), change()], ...workspace() }),
    ...stubs,
  })
  const app = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await app.user.keyboard('f{ArrowDown}')
  await screen.findByRole('region', { name: 'Start phone change' })
  return {
    ...app,
    asked,
    bodies: (one: string) => asked.flatMap(({ name, body }) => (name === one ? [body] : [])),
  }
}

test('the number, its kind and the reason are given by keyboard; then a colleague is asked for exactly this', async () => {
  const { user, bodies } = await atPhoneChange(() => ({}), {
    askApproval: () => ({ approvalId: 'approval-1', until: Date.now() + 600_000 }),
  })
  await user.selectOptions(screen.getByLabelText('Reason'), 'new-number')
  const field = screen.getByLabelText('New phone, as the caller says it')
  await user.click(field)
  await user.keyboard('541 555')
  expect(screen.getByText('Type the whole new number')).toBeTruthy()
  await user.keyboard(' 0199')
  await user.tab()
  const kind = screen.getByLabelText(/^Kind of phone/)
  expect(document.activeElement).toBe(kind)
  await user.selectOptions(kind, 'work')
  await user.click(field)
  await user.keyboard('{Enter}')
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(bodies('askApproval')).toEqual([
      {
        remedy: 'start-phone-change',
        input: { reason: 'new-number', phone: '541 555 0199', use: 'work', confirm: false },
      },
    ]),
  )
})

test('a number that no plan has is said so, with what to do', async () => {
  const { user } = await atPhoneChange(() => ({}), {
    askApproval: () =>
      new Refusing({
        type: 'refused',
        status: 409,
        refusal: { code: 'not-a-phone' },
        words: { ...words('Not a whole number'), agent: 'No phone has this number. Have it said again.' },
      } as never),
  })
  await user.selectOptions(screen.getByLabelText('Reason'), 'new-number')
  await user.type(screen.getByLabelText('New phone, as the caller says it'), '000 000 0000{Enter}')
  await settle()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/No phone has this number/)).toBeTruthy()
})

test('the number to call stands there with what to say; Enter notes the answer, once', async () => {
  let proved = false
  const { user, bodies } = await atPhoneChange(
    () => ({ remedies: [remedy(), underWay], ...(proved ? {} : { proofCall }) }),
    {
      endProofCall: () => {
        proved = true
        return { done: 'Proved. The number is used from March 5.', say: said('We use the new number.') }
      },
    },
  )
  const panel = await screen.findByRole('region', { name: 'Call the new number' })
  expect(within(panel).getByRole('heading').textContent).toBe(' Call (541) 555-0199 now')
  expect(screen.getByText('This is Marta.')).toBeTruthy()
  expect(screen.queryByText('Change under way.')).toBeNull()
  await settle()
  within(panel)
    .getByRole('button', { name: /They answered, it is the patient/ })
    .focus()
  await user.keyboard('{Enter}{Enter}')
  expect(
    await screen.findByText('Proved. The number is used from March 5.', { selector: '.note span' }),
  ).toBeTruthy()
  expect(bodies('endProofCall')).toEqual([{ outcome: 'answered' }])
  expect(screen.queryByRole('region', { name: 'Call the new number' })).toBeNull()
  await waitFor(() => expect(screen.getByText('We use the new number.')).toBeTruthy())
})

test('no answer is the second press, and the last call says that it is the last', async () => {
  let callsLeft = 2
  const { user, bodies } = await atPhoneChange(
    () => ({ remedies: [remedy(), underWay], proofCall: { ...proofCall, callsLeft } }),
    {
      endProofCall: () => {
        callsLeft = 1
        return { done: 'Noted. Nothing has changed; you can try once more.', say: said('No answer.') }
      },
    },
  )
  const panel = await screen.findByRole('region', { name: 'Call the new number' })
  expect(panel.textContent).not.toContain('last call')
  within(panel)
    .getByRole('button', { name: /They answered/ })
    .focus()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('No answer')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(panel.textContent).toContain('This is the last call.'))
  expect(bodies('endProofCall')).toEqual([{ outcome: 'no-answer' }])
  expect(screen.getByText(/you can try once more/, { selector: '.note span' })).toBeTruthy()
})

test('where the check ran out meanwhile nothing can be noted, and the missing step is the button', async () => {
  const over = [{ refusal: { code: 'verification-over' as const }, words: words('Check ran out') }]
  let missing: typeof over = []
  const { user } = await atPhoneChange(
    () => ({
      remedies: [remedy(), missing.length > 0 ? change({ missing, state: 'needs-level' }) : underWay],
      proofCall: { ...proofCall, missing },
    }),
    {
      endProofCall: () => {
        missing = over
        return { done: 'Noted. Nothing has changed; you can try once more.', say: said('No answer.') }
      },
    },
  )
  const panel = await screen.findByRole('region', { name: 'Call the new number' })
  await user.click(within(panel).getByRole('button', { name: 'No answer' }))
  expect(await within(panel).findByText('Check ran out')).toBeTruthy()
  expect(within(panel).queryByRole('button')).toBeNull()
  expect(panel.textContent).not.toContain('0199')
  expect(document.querySelector('[data-remedy-detail] .go')?.textContent).toContain('Start call-back')
})
