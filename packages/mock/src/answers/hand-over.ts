import { decideEndOffer, decideOffer, decideTakeOver, hasRight } from '@portal-desk/domain'
import { callFactsOf, staffOf } from '../call-facts.ts'
import { allStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import { type Answers, settle } from './answer.ts'

export const handOverAnswers: Answers<'getColleagues' | 'offerCall' | 'endOffer' | 'takeOverCall'> = {
  getColleagues: (world) => ({
    colleagues: allStaff().filter(({ id, role }) => id !== staffOf(world).id && hasRight(role, 'work-calls')),
  }),
  offerCall(world, { params: { callId }, body }) {
    const to = allStaff().find(({ id }) => id === body.staffId)
    if (!to) throw new MockStop('not-here')
    settle(world, callId, decideOffer(callFactsOf(world, callId), to))
    return { callId }
  },
  endOffer(world, { params: { callId } }) {
    settle(world, callId, decideEndOffer(callFactsOf(world, callId)))
    return { callId }
  },
  takeOverCall(world, { params: { callId } }) {
    settle(world, callId, decideTakeOver(callFactsOf(world, callId, true)))
    return { callId }
  },
}
