import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const params = { anomalyId: 'no-such-anomaly' }
const ofReview = { params: { reviewId: 'no-such-review' } }

/** An agent has no right to these; what a supervisor is shown has its own test (anomaly-inbox.test.ts). */
export const oversight = {
  countAnomalies: { shows: 'nothing', press: ({ marta }) => marta.call(api.countAnomalies) },
  listAnomalies: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.listAnomalies, { params: { list: 'waiting', anomalyId: 'beginning' } }),
  },
  getAnomaly: { shows: 'nothing', press: ({ marta }) => marta.call(api.getAnomaly, { params }) },
  assignAnomaly: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.assignAnomaly, { params, body: { staffId: null } }),
  },
  noteAnomaly: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.noteAnomaly, { params, body: { note: 'looked at it' } }),
  },
  settleAnomaly: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.settleAnomaly, { params, body: { reason: 'duty' } }),
  },
  handOnAnomaly: { shows: 'nothing', press: ({ marta }) => marta.call(api.handOnAnomaly, { params }) },
  getFigures: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getFigures, { body: { period: 'week' } }),
  },
  listFigureCalls: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listFigureCalls, { body: { period: 'week', figure: 'all' } }),
  },
  listReviews: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listReviews, { params: { list: 'waiting', reviewId: 'beginning' } }),
  },
  getReview: { shows: 'nothing', press: ({ marta }) => marta.call(api.getReview, ofReview) },
  signOffReview: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.signOffReview, { ...ofReview, body: { verdict: 'as-it-should-be' } }),
  },
  handOnReview: { shows: 'nothing', press: ({ marta }) => marta.call(api.handOnReview, ofReview) },
  lookAgain: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.lookAgain, { ...ofReview, body: { verdict: 'stands' } }),
  },
  countOwnReviews: { shows: 'nothing', press: ({ marta }) => marta.call(api.countOwnReviews) },
  listOwnReviews: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listOwnReviews, { params: { reviewId: 'beginning' } }),
  },
  answerReview: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.answerReview, { ...ofReview, body: { agreed: true } }),
  },
} satisfies SomeRoutes
