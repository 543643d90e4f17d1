import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask } from '../mock-desk.fixture.ts'
import type { Tell } from './tell.fixture.ts'

/** Anomalies, reviews, figures and health. */
export async function tellOfOversight(tell: Tell): Promise<void> {
  await tell('countAnomalies', ask(api.countAnomalies, {}, {}))
  const odd = ask(api.listAnomalies, { list: 'waiting', anomalyId: 'beginning' }, {})
  await tell('listAnomalies', odd)
  const ofAnomaly = { anomalyId: (await odd).answer.rows[1]?.id ?? '' }
  await tell('getAnomaly', ask(api.getAnomaly, ofAnomaly, {}))
  await tell('assignAnomaly', ask(api.assignAnomaly, ofAnomaly, { staffId: 'mock-staff-ines' }))
  await tell('noteAnomaly', ask(api.noteAnomaly, ofAnomaly, { note: 'Counter shift that day' }))
  expect((await ask(api.getAnomaly, ofAnomaly, {})).answer).toMatchObject({
    row: { holder: 'With you' },
    notes: [{ by: 'I. Calloway', note: 'Counter shift that day' }],
  })
  await tell('settleAnomaly', ask(api.settleAnomaly, ofAnomaly, { reason: 'duty' }))
  const [gravest] = (await odd).answer.rows
  await tell('handOnAnomaly', ask(api.handOnAnomaly, { anomalyId: gravest?.id ?? '' }, {}))
  const drawn = ask(api.listReviews, { list: 'waiting', reviewId: 'beginning' }, {})
  await tell('listReviews', drawn)
  expect((await drawn).answer.overdue.count).toBe(1)
  const drawnCall = (reviewId: string) => ask(api.getReview, { reviewId }, {})
  await tell('getReview', drawnCall('review-0003'))
  expect((await drawnCall('review-0003')).answer).toMatchObject({ may: [] })
  const talk = { verdict: 'to-talk-about', reason: 'other', note: 'Say when the mail comes' } as const
  await tell('signOffReview', ask(api.signOffReview, { reviewId: 'review-0002' }, talk))
  await tell('lookAgain', ask(api.lookAgain, { reviewId: 'review-0004' }, { verdict: 'withdrawn' }))
  await tell('handOnReview', ask(api.handOnReview, { reviewId: 'review-0001' }, {}))
  const lookedAgain = (await drawnCall('review-0004')).answer
  expect(lookedAgain.row.standing).toBe('Not agreed. The note is withdrawn')
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  await tell('listOwnReviews', ask(api.listOwnReviews, { reviewId: 'beginning' }, {}))
  await tell('answerReview', ask(api.answerReview, { reviewId: 'review-0005' }, { agreed: true }))
  const left = ask(api.countOwnReviews, {}, {})
  await tell('countOwnReviews', left)
  expect((await left).answer.waiting).toBe(1)
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const figures = ask(api.getFigures, {}, { period: 'month' })
  await tell('getFigures', figures)
  expect((await figures).answer.figures).toMatchObject({ calls: 840, turnedAway: { percent: 5 } })
  const behind = { period: 'month', figure: 'turned-away' } as const
  const away = ask(api.listFigureCalls, {}, behind)
  await tell('listFigureCalls', away)
  const { total, rows: turnedAway } = (await away).answer
  expect([total, turnedAway[0]?.ended]).toEqual([42, 'Not verified'])
  const healthy = ask(api.getHealth, {}, {})
  await tell('getHealth', healthy)
  expect((await healthy).answer).toMatchObject({ state: 'look', title: /2 things are/ })
}
