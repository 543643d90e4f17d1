import type { AnswerOf, submitAnswers, Workspace } from '@portal-desk/contract'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, masked, prompts, said, session, verified } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const missed = (triesLeft: number): AnswerOf<typeof submitAnswers> => ({
  result: 'not-verified',
  level: 'none',
  triesLeft,
  screen: 'The answers did not match. Which one is not shown, to you or anyone.',
  say: said('Thank you. I have a few more questions.'),
})

async function atVerify(workspace: () => Workspace, stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: workspace,
    startVerification: () => ({ prompts, triesLeft: 2 }),
    ...stubs,
  })
  return { ...openApp(`/calls/${CALL}`), asked }
}
const say = () => screen.getByLabelText('Say to the caller').textContent ?? ''

test('the Say line follows the question that has the focus, in the caller’s language with English under it', async () => {
  const { user } = await atVerify(() => masked())
  await screen.findByLabelText('ZIP code')
  await waitFor(() => expect(say()).toContain('Which ZIP code? (es)'))
  await user.keyboard('30417{Enter}')
  await waitFor(() => expect(say()).toContain('Which phone? (es)'))
  expect(say()).toContain('question 2 of 3')
  expect(screen.getByText('Which phone? (es)').getAttribute('lang')).toBe('es')
  expect(screen.getByText('Which phone?')).toBeTruthy()
})

test('a set is drawn by itself when none is open', async () => {
  let drawn = false
  await atVerify(() => masked({ prompts: drawn ? prompts : [] }), {
    startVerification: () => {
      drawn = true
      return { prompts, triesLeft: 2 }
    },
  })
  await screen.findByLabelText('ZIP code')
})

test('V3 after a miss the fields are empty, nothing says which answer it was, and one more set is asked', async () => {
  let left = 2
  const again = [
    ...prompts.slice(0, 1),
    {
      item: 'full-name',
      label: 'Full name',
      prompt: 'Ask.',
      ask: said('Your name?'),
      hint: 'As heard.',
    } as const,
  ]
  const set = () => (left === 2 ? prompts : again)
  const { user } = await atVerify(() => masked({ triesLeft: left, prompts: set() }), {
    submitAnswers: () => {
      left = 1
      return missed(1)
    },
  })
  await user.type(await screen.findByLabelText('ZIP code'), '30417{Enter}x{Enter}y{Enter}')
  await screen.findByText('1 check left on this call')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('ZIP code')))
  for (const { label } of again) expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('')
  expect(document.querySelector('[aria-invalid="true"]')).toBeNull()
  expect(say()).toContain('I have a few more questions.')
})

test('V2 V3 with no try left the record stays closed, and the next step is a way without questions', async () => {
  const blocked = {
    refusal: { code: 'no-tries-left' as const },
    words: { badge: 'No tries left', agent: 'Both sets are used.', caller: said('I can’t go further.') },
  }
  const { user, asked } = await atVerify(() => masked({ triesLeft: 0, prompts: [], blocked }), {
    startCallBack: () => ({ number: '(555) 014-8823' }),
  })
  await screen.findByText('The answers could not be confirmed')
  expect(screen.getByText('Please don’t say')).toBeTruthy()
  expect(screen.getByText(/Which answer did not match is not shown to anyone/)).toBeTruthy()
  expect(screen.queryByText('Story')).toBeNull()
  expect(document.body.textContent).not.toContain('014-8823')
  expect(document.activeElement?.textContent).toContain('Start call-back')
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(asked.some(({ name }) => name === 'startCallBack')).toBe(true))
})

test('domain §3.5 a notice is promised only where one is due, for the close, and only if it can go', async () => {
  const blocked = {
    refusal: { code: 'no-tries-left' as const },
    words: { badge: 'No tries left', agent: 'Both sets are used.', caller: said('I can’t go further.') },
  }
  const refused = masked({ triesLeft: 0, prompts: [], blocked, noticeDue: true })
  const { view } = await atVerify(() => refused)
  const promise = await screen.findByText(/sends a notice that someone asked for help/)
  expect(promise.textContent).toMatch(
    /^Closing the call like this .* if there is an open login and a good address/,
  )
  view.unmount()

  const { user } = await atVerify(() => masked())
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Escape}x')
  await screen.findByText(/Closing the call now sends no notice/)
  expect(document.body.textContent).not.toContain('asked for help')
})

test('V3 a refusal never stands beside the words of the check before it, though the answer comes last', async () => {
  let left = 2
  let answer = () => {}
  const { user } = await atVerify(() => masked({ triesLeft: left, prompts: left > 0 ? prompts : [] }), {
    submitAnswers: async () => {
      left -= 1
      if (left === 0) await new Promise<void>((resolve) => (answer = resolve))
      return left > 0 ? missed(1) : { ...missed(0), say: said('I can’t go further.') }
    },
  })
  await user.type(await screen.findByLabelText('ZIP code'), '30417{Enter}x{Enter}y{Enter}')
  await waitFor(() => expect(say()).toContain('I have a few more questions.'))
  await user.type(screen.getByLabelText('ZIP code'), '30417{Enter}x{Enter}y{Enter}')
  act(() => pushLive({ event: 'call-changed', callId: CALL, at: Date.now() }))
  await screen.findByText('The answers could not be confirmed')
  expect(say()).not.toContain('I have a few more questions.')
  answer()
  await waitFor(() => expect(say()).toContain('I can’t go further.'))
})

test('V5 the number on file is shown only once the call-back runs, and answering it opens the account', async () => {
  let state: 'ready' | 'running' | 'done' = 'ready'
  const workspace = () =>
    state === 'done'
      ? verified()
      : masked({ routes: { callBack: state, link: 'not-on-this-call', photoId: 'not-on-this-call' } })
  const { user } = await atVerify(workspace, {
    startCallBack: () => {
      state = 'running'
      return { number: '(555) 014-8823' }
    },
    endCallBack: ({ body }) => {
      expect(body).toEqual({ outcome: 'answered' })
      state = 'done'
      return { ...missed(2), result: 'verified', level: 'standard' }
    },
  })
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Escape}b')
  await screen.findByText('(555) 014-8823')
  await settle()
  await user.keyboard('{Enter}')
  await screen.findByText('Her invitation ran out on Thursday', { selector: 'h3' })
})

test('V5 the caller has the call word before the number is shown, and whoever answers hears it first', async () => {
  let running = false
  const { user } = await atVerify(
    () => {
      const page = masked({
        routes: { callBack: running ? 'running' : 'ready', link: 'ready', photoId: 'not-on-this-call' },
      })
      const callWord = { words: 'carta, nube', opens: false }
      return running ? { ...page, call: { ...page.call, callWord } } : page
    },
    {
      startCallBack: () => {
        running = true
        return { number: '(555) 014-8823' }
      },
    },
  )
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Escape}b')
  await screen.findByText('Tell them the call word, then hang up')
  expect(document.body.textContent).not.toContain('014-8823')
  await waitFor(() => expect(say()).toContain('When we call, we will first say: carta, nube.'))
  await settle()
  await user.keyboard('{Enter}')
  await screen.findByText('(555) 014-8823')
  await waitFor(() => expect(say()).toContain('Carta, nube. Le habla Marta de Millbrook Clinic.'))
  expect(screen.getByText(/no call word with anybody else, or on a machine/)).toBeTruthy()
  expect(screen.getByText(/They ask whether it is really you/).textContent).toContain('cuelgue y llame al')
})

test('what was typed stays while the agent looks back at Find', async () => {
  const { user } = await atVerify(() => masked(), {
    searchPatients: () => ({ understood: [], enough: false, hits: [], more: false }),
  })
  await user.type(await screen.findByLabelText('ZIP code'), '30417')
  await user.keyboard('{Escape}{Escape}')
  await screen.findByText('Find the record')
  await user.click(screen.getByText('Go on with it'))
  expect((await screen.findByLabelText<HTMLInputElement>('ZIP code')).value).toBe('30417')
})

test('checking nothing is said where it was pressed, and uses up no try', async () => {
  const { user, asked } = await atVerify(() => masked())
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Enter}{Enter}{Enter}')
  await screen.findByText(/Nothing is typed yet/)
  expect(document.activeElement).toBe(screen.getByLabelText('ZIP code'))
  expect(asked.some(({ name }) => name === 'submitAnswers')).toBe(false)
  await user.keyboard('3')
  expect(screen.queryByText(/Nothing is typed yet/)).toBeNull()
})
