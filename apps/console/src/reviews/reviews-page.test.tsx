import type { AnswerOf, listOwnReviews, ReviewRow } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { ReviewPage } from './review-queries.ts'

const row = (part: Partial<ReviewRow> = {}): ReviewRow => ({
  id: 'review-0001',
  agent: 'Marta Lindqvist',
  closedAt: NOW - 86_400_000,
  why: 'Because of a temporary login',
  waitsSince: NOW - 40_000_000,
  overdue: false,
  standing: 'Nobody has looked yet',
  notYours: false,
  ...part,
})
const page = (part: Partial<ReviewPage> = {}): ReviewPage => ({
  now: NOW,
  row: row(),
  callId: 'call-0001',
  causes: [{ says: 'a temporary login', why: 'A code that is read out opens an account.' }],
  said: [],
  may: ['sign-off', 'hand-on'],
  replayed: true,
  ...part,
})
const note: AnswerOf<typeof listOwnReviews>['rows'][number] = {
  id: 'review-0009',
  callId: 'call-0009',
  closedAt: NOW - 86_400_000,
  about: 'The patient was not told what comes next',
  said: [
    {
      at: NOW - 3_600_000,
      by: 'Ines Calloway',
      says: 'The patient was not told what comes next',
      note: 'Say when the mail comes',
    },
  ],
  standing: 'Note not answered yet',
  mayAnswer: true,
}

function at(path: string, stubs: Stubs = {}, role: 'agent' | 'supervisor' = 'supervisor') {
  const late = row({ id: 'review-0002', agent: 'Devon Achterberg', overdue: true })
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role } }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    countAnomalies: () => ({ waiting: 0, now: 0, more: false }),
    countOwnReviews: () => ({ waiting: 2 }),
    listReviews: () => ({ now: NOW, rows: [late, row()], overdue: { count: 1, more: false, afterDays: 14 } }),
    getReview: () => page(),
    signOffReview: () => ({ done: 'Signed off.' }),
    handOnReview: () => ({ done: 'Handed on.' }),
    lookAgain: () => ({ done: 'Said.' }),
    listOwnReviews: () => ({ now: NOW, rows: [note] }),
    answerReview: () => ({ done: 'Said.' }),
    ...stubs,
  })
  const app = openApp(path)
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const opened = async (stubs: Stubs = {}) => {
  const app = at('/reviews', stubs)
  await app.user.click(await screen.findByRole('button', { name: /Marta Lindqvist/ }))
  await screen.findByRole('heading', { name: /Marta Lindqvist’s call/ })
  return app
}

test('what waits too long is said at the head; the list is walked by j, opened by Enter, left by Esc', async () => {
  const { user, of } = at('/reviews')
  await screen.findByText(/1 has waited for more than 14 days/)
  expect(of('getReview')).toHaveLength(0)
  await user.keyboard('jj')
  const button = screen.getByRole('button', { name: /Marta Lindqvist/ })
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  const heading = await screen.findByRole('heading', { name: /Marta Lindqvist’s call/ })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(screen.getByRole('link', { name: 'Replay the call' }).getAttribute('href')).toBe(
    '/calls/call-0001/replay',
  )
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Marta Lindqvist/ }))
})

test('x only moves the focus; Enter signs off', async () => {
  const { user, of } = await opened()
  await user.keyboard('x')
  expect(of('signOffReview')).toHaveLength(0)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(of('signOffReview')[0]?.body).toEqual({ verdict: 'as-it-should-be' }))
})

test('something to talk about takes a reason and words to a colleague, and nothing of the chart gets into them', async () => {
  const { user, of } = await opened()
  await user.keyboard('w')
  await user.click(screen.getByRole('button', { name: 'Sign off with this note' }))
  expect(screen.getByText('Choose what it is about.')).toBeTruthy()
  await user.click(screen.getByLabelText('The patient was not told what comes next'))
  await user.type(screen.getByLabelText('Note to your colleague'), '555-0142')
  await user.click(screen.getByRole('button', { name: 'Sign off with this note' }))
  expect(screen.getByText(/Leave out dates and numbers/)).toBeTruthy()
  expect(of('signOffReview')).toHaveLength(0)
  await user.clear(screen.getByLabelText('Note to your colleague'))
  await user.type(screen.getByLabelText('Note to your colleague'), 'Say the time')
  await user.click(screen.getByRole('button', { name: 'Sign off with this note' }))
  await waitFor(() =>
    expect(of('signOffReview')[0]?.body).toEqual({
      verdict: 'to-talk-about',
      reason: 'not-explained',
      note: 'Say the time',
    }),
  )
})

test('Back gives the focus to the button that was pressed, and signed off it is with the heading', async () => {
  let signed = false
  const { user } = await opened({
    getReview: () => page(signed ? { may: [] } : {}),
    signOffReview: () => {
      signed = true
      return { done: 'Signed off.' }
    },
  })
  await user.keyboard('w')
  await user.type(screen.getByLabelText('Note to your colleague'), 'Say the time')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(document.activeElement?.textContent).toMatch(/Something to talk about/)
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText('Note to your colleague')).toHaveProperty('value', 'Say the time')
  await user.keyboard('{Escape}')
  await user.keyboard('x{Enter}')
  const heading = screen.getByRole('heading', { name: /Marta Lindqvist’s call/ })
  await waitFor(() => expect(document.activeElement).toBe(heading))
})

test('T3 a colleague was first: it is said, and nothing is lost', async () => {
  const refusal = { code: 'someone-else-changed-it' } as const
  const { user } = await opened({
    handOnReview: () => new Refusing({ type: 'refused', status: 409, title: 'Someone was first', refusal }),
  })
  await user.click(screen.getByRole('button', { name: 'Hand to privacy officer' }))
  expect(await screen.findByText('Someone was first')).toBeTruthy()
})

test('V8 whoever does not review it reads why, and has no buttons and no way to the call', async () => {
  await opened({ getReview: () => page({ may: [], whyNot: 'Somebody else reviews it.' }) })
  expect(screen.getByText('Somebody else reviews it.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /As it should|Something to|Hand/ })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Replay the call' })).toBeNull()
})

test('the second look says whether the note stands', async () => {
  const { user, of } = await opened({ getReview: () => page({ may: ['look-again'], said: note.said }) })
  expect(screen.getByText(/“Say when the mail comes”/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Say whether the note stands' }))
  await user.click(screen.getByLabelText('The note is withdrawn'))
  await user.click(screen.getByRole('button', { name: 'Say so' }))
  await waitFor(() => expect(of('lookAgain')[0]?.body).toEqual({ verdict: 'withdrawn' }))
})

test('an agent is told that a note waits, reads it, and says why it was otherwise', async () => {
  const { user, of } = at('/my-reviews', {}, 'agent')
  expect(await screen.findByRole('link', { name: /Notes to me.*2 to answer/ })).toBeTruthy()
  await screen.findByText(/“Say when the mail comes”/)
  await user.click(screen.getByRole('button', { name: 'I see it differently' }))
  await user.click(screen.getByRole('button', { name: 'Ask for a second look' }))
  expect(of('answerReview')).toHaveLength(0)
  await user.type(screen.getByLabelText('How was it?'), 'In a hurry then')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(of('answerReview')[0]?.body).toEqual({ agreed: false, note: 'In a hurry then' }))
})

test('an agent who follows a link to the reviews reads whose work it is', async () => {
  const { of } = at('/reviews', {}, 'agent')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(of('listReviews')).toEqual([])
})
