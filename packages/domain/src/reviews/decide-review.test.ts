import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { days } from '../shared/instant.ts'
import { reviewStandingWords, whyDrawnWords } from '../words/review-words.ts'
import type { CallReview } from './call-review.ts'
import {
  type CallReviewer,
  decideAnswerReview,
  decideHandReview,
  decideSecondLook,
  decideSignOff,
} from './decide-review.ts'
import { isOverdue, reviewChoices } from './review-page.ts'

const ines: CallReviewer = { id: 'ines', role: 'supervisor', restricted: false, hadPart: false }
const ruth: CallReviewer = { ...ines, id: 'ruth', role: 'privacy-officer' }
const review = (part: Partial<CallReview> = {}): CallReview => ({
  id: 'r1',
  callId: 'call-1',
  staffId: 'marta',
  closedAt: 1,
  causes: ['override', 'hasty'],
  drawnBy: 'weight',
  drawnAt: 10,
  state: 'waiting',
  waitsSince: 10,
  version: 4,
  ...part,
})
const fine = { verdict: 'as-it-should-be' } as const
const talk = { verdict: 'to-talk-about', reason: 'not-explained', note: 'Say when the mail comes' } as const
const looked = { by: 'ines', at: 20, ...talk }
const disputed = review({
  state: 'disputed',
  looked,
  answer: { at: 30, agreed: false, note: 'I did say it' },
})
const codeOf = (decision: ReturnType<typeof decideSignOff>) =>
  isRefused(decision) ? decision.refused.code : undefined

describe('who reviews a call', () => {
  test.each<[string, Partial<CallReview>, CallReviewer, string | undefined]>([
    ['a supervisor', {}, ines, undefined],
    ['an agent never', {}, { ...ines, role: 'agent' }, 'no-right'],
    ['V8 nobody their own', { staffId: 'ines' }, ines, 'about-yourself'],
    ['V8 nobody one they had part in', {}, { ...ines, hadPart: true }, 'about-yourself'],
    ['V8 nobody one about themselves', {}, { ...ruth, closeness: { kind: 'own' } }, 'own-record'],
    [
      'V8 nobody one about their household',
      {},
      { ...ines, closeness: { kind: 'household' } },
      'same-household',
    ],
    ['a restricted record: not a supervisor', {}, { ...ines, restricted: true }, 'restricted-details'],
    ['a restricted record: the privacy officer', {}, { ...ruth, restricted: true }, undefined],
    ['what was handed on: not a supervisor', { state: 'handed' }, ines, 'no-right'],
    ['what was handed on: the privacy officer', { state: 'handed' }, ruth, undefined],
    ['T3 what is signed off: nobody', { state: 'done' }, ines, 'someone-else-changed-it'],
  ])('%s', (_, part, by, code) => {
    const decision = decideSignOff(review(part), by, fine, true)
    expect(codeOf(decision)).toBe(code)
    expect(reviewChoices(review(part), by).includes('sign-off')).toBe(code === undefined)
    expect(decision.audit).toMatchObject([
      code === undefined
        ? { action: 'review.signed-off', object: 'review:r1' }
        : { action: 'review.refused', outcome: 'refused', reason: code, object: 'review:r1' },
    ])
  })

  test('L nobody signs what they did not see', () => {
    expect(codeOf(decideSignOff(review(), ines, fine, false))).toBe('replay-first')
    expect(codeOf(decideSecondLook(disputed, ruth, { verdict: 'stands' }, false))).toBe('replay-first')
  })
})

test('T3 it is signed off under the version that was looked at; the note stands sealed on the record', () => {
  expect(decideSignOff(review(), ines, talk, true)).toEqual({
    changes: [{ change: 'set-review', reviewId: 'r1', version: 4, set: { state: 'noted', looked: talk } }],
    messages: [],
    audit: [
      {
        action: 'review.signed-off',
        outcome: 'done',
        reason: 'to-talk-about:not-explained',
        details: { note: talk.note },
        object: 'review:r1',
      },
    ],
  })
})

test('the privacy officer hands nothing on, and nobody hands on what was looked at', () => {
  expect(reviewChoices(review(), ines)).toEqual(['sign-off', 'hand-on'])
  expect(reviewChoices(review(), ruth)).toEqual(['sign-off'])
  expect(codeOf(decideHandReview(review({ state: 'noted', looked }), ines))).toBe('someone-else-changed-it')
})

test('a note is answered once; one that is not agreed to waits for a second person', () => {
  const noted = review({ state: 'noted', looked })
  expect(decideAnswerReview(noted, { agreed: true })).toMatchObject({ changes: [{ set: { state: 'done' } }] })
  expect(decideAnswerReview(noted, { agreed: false, note: 'I did say it' })).toMatchObject({
    changes: [{ set: { state: 'disputed' } }],
    audit: [{ reason: 'disputed', details: { note: 'I did say it' } }],
  })
  expect(codeOf(decideAnswerReview(disputed, { agreed: true }))).toBe('someone-else-changed-it')
})

test('the second look is another person’s, and final', () => {
  expect(reviewChoices(disputed, ines)).toEqual([])
  expect(codeOf(decideSecondLook(disputed, ines, { verdict: 'stands' }, true))).toBe('looked-first')
  expect(reviewChoices(disputed, ruth)).toEqual(['look-again'])
  expect(decideSecondLook(disputed, ruth, { verdict: 'withdrawn' }, true)).toMatchObject({
    changes: [{ set: { state: 'done', second: { verdict: 'withdrawn' } } }],
    audit: [{ action: 'review.looked-again', reason: 'withdrawn' }],
  })
  expect(codeOf(decideSecondLook(review(), ruth, { verdict: 'stands' }, true))).toBe(
    'someone-else-changed-it',
  )
})

test('overdue is what somebody should have done by now', () => {
  const late = 10 + days(14) + 1
  expect(isOverdue(review(), defaultPolicy, late)).toBe(true)
  expect(isOverdue(review(), defaultPolicy, late - 1)).toBe(false)
  expect(isOverdue(review({ state: 'noted' }), defaultPolicy, late)).toBe(false)
})

test('why it was drawn, and where it stands, in a line', () => {
  expect(whyDrawnWords(review())).toBe('Because of a check stood in for by two; something done within 30 s')
  expect(whyDrawnWords(review({ drawnBy: 'chance' }))).toBe('By chance')
  expect(reviewStandingWords(disputed)).toBe('Not agreed: needs a second look')
  const second = { by: 'ruth', at: 40, verdict: 'stands' } as const
  expect(reviewStandingWords({ ...disputed, state: 'done', second })).toBe('Not agreed. The note stands')
})
