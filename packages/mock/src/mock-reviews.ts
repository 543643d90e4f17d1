import { type CallReview, days, hours } from '@portal-desk/domain'

const one = (part: Pick<CallReview, 'id' | 'drawnAt'> & Partial<CallReview>): CallReview => ({
  callId: `${part.id}-call`,
  staffId: 'mock-staff-devon',
  closedAt: part.drawnAt - hours(12),
  drawnBy: 'chance',
  causes: [],
  state: 'waiting',
  waitsSince: part.drawnAt,
  version: 1,
  ...part,
})

/** What was drawn before the mock began: overdue, because of what happened, one’s own, not agreed to, and looked at. */
export const mockReviews = (now: number): CallReview[] => [
  one({ id: 'review-0001', drawnAt: now - days(16) }),
  one({
    id: 'review-0002',
    drawnAt: now - days(2),
    drawnBy: 'weight',
    causes: ['temporary-login', 'hasty'],
    staffId: 'mock-staff-marta',
  }),
  one({ id: 'review-0003', drawnAt: now - days(1), drawnBy: 'turn', staffId: 'mock-staff-ines' }),
  one({
    id: 'review-0004',
    drawnAt: now - days(6),
    staffId: 'mock-staff-marta',
    state: 'disputed',
    waitsSince: now - hours(5),
    looked: {
      by: 'mock-staff-ruth',
      at: now - days(3),
      verdict: 'to-talk-about',
      reason: 'not-explained',
      note: 'Say when the mail comes',
    },
    answer: { at: now - hours(5), agreed: false, note: 'The caller was in a hurry' },
  }),
  one({
    id: 'review-0005',
    drawnAt: now - days(8),
    staffId: 'mock-staff-marta',
    state: 'noted',
    looked: {
      by: 'mock-staff-ines',
      at: now - days(1),
      verdict: 'to-talk-about',
      reason: 'other-remedy',
      note: 'A username reminder would have done',
    },
  }),
]
