import {
  type Beginning,
  type CallSession,
  callBackCall,
  closingLine,
  decideCallBack,
  decideCaller,
  decideChooseRecord,
  decideClose,
  decideLeaveRecord,
  decideNamePatient,
  decideNoteInterpreter,
  decideNotFound,
  decidePromise,
  decideRecordConsent,
  decideResume,
  decideWait,
  decideWrapUp,
  freshCall,
  hours,
  liveCallBlock,
  suggestDisposition,
  wordsAt,
} from '@portal-desk/domain'
import { callFactsOf, recordFactsOf, staffOf } from '../call-facts.ts'
import { tellWatchers } from '../live.ts'
import { MockStop } from '../problems.ts'
import { searchWorld } from '../search.ts'
import type { MockWorld } from '../world.ts'
import { type Answer, type Answers, settle } from './answer.ts'

const sameCall = ({ callId }: { callId: string }) => ({ callId })

/** Takes up a call that just began, as the one who is signed in. */
function begin(world: MockWorld, call: (beginning: Beginning) => CallSession) {
  const callId = world.newId()
  world.calls.set(callId, call({ id: callId, staffId: staffOf(world).id, now: world.now() }))
  tellWatchers(world, callId)
  return { callId }
}

/** When this member of staff opened records within the last hour, oldest first (V10). */
function recentViews(world: MockWorld): number[] {
  const { id } = staffOf(world)
  return world.patients
    .flatMap(({ events }) => events)
    .filter(
      ({ action, actor, outcome, at }) =>
        action === 'record.opened' && actor.id === id && outcome === 'done' && at > world.now() - hours(1),
    )
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

/** Decides about a record that the search, made again, really finds (V11). */
const onFound =
  (decide: typeof decideChooseRecord): Answer<'chooseRecord' | 'namePatient'> =>
  (world, { params, body }) => {
    const facts = callFactsOf(world, params.callId)
    const hit = searchWorld(world, body.searchText).hits.find(
      ({ shown }) => shown.patientId === body.patientId,
    )
    settle(
      world,
      params.callId,
      hit
        ? decide(facts, {
            patientId: body.patientId,
            searchedBy: hit.searchedBy,
            needsThirdIdentifier: hit.shown.needsThirdIdentifier,
            viewedAt: recentViews(world),
          })
        : decideNotFound(facts),
    )
    return sameCall(params)
  }

export const callAnswers: Answers<
  | 'openCall'
  | 'setCaller'
  | 'noteInterpreter'
  | 'searchPatients'
  | 'chooseRecord'
  | 'namePatient'
  | 'recordConsent'
  | 'promiseCallBack'
  | 'callBackNow'
  | 'leaveRecord'
  | 'letCallWait'
  | 'resumeCall'
  | 'wrapUpCall'
  | 'closeCall'
> = {
  openCall(world, { body }) {
    const { language } = world.clinic
    return begin(world, (beginning) => freshCall(beginning, { channel: body.channel, language }))
  },
  setCaller(world, { params, body }) {
    settle(world, params.callId, decideCaller(callFactsOf(world, params.callId), body))
    return sameCall(params)
  },
  noteInterpreter(world, { params, body }) {
    const facts = callFactsOf(world, params.callId)
    settle(world, params.callId, decideNoteInterpreter(facts, body.interpreterId))
    return sameCall(params)
  },
  searchPatients(world, { body }) {
    const refusal = liveCallBlock(callFactsOf(world, body.callId))
    if (refusal) throw new MockStop('refused', { refusal })
    const { query, hits } = searchWorld(world, body.text)
    return {
      understood: query.understood,
      enough: query.enough || hits.length > 0,
      hits: hits.map(({ shown }) => shown),
      more: false,
    }
  },
  chooseRecord: onFound(decideChooseRecord),
  namePatient: onFound(decideNamePatient),
  recordConsent(world, { params }) {
    settle(world, params.callId, decideRecordConsent(recordFactsOf(world, params.callId)))
    return sameCall(params)
  },
  promiseCallBack(world, { params }) {
    settle(world, params.callId, decidePromise(recordFactsOf(world, params.callId), world.randomInt))
    return sameCall(params)
  },
  callBackNow(world, { params: { promisedId } }) {
    const { call } = recordFactsOf(world, promisedId)
    settle(world, promisedId, decideCallBack(recordFactsOf(world, promisedId)))
    return begin(world, (beginning) => callBackCall(beginning, call))
  },
  leaveRecord(world, { params }) {
    settle(world, params.callId, decideLeaveRecord(callFactsOf(world, params.callId)))
    return sameCall(params)
  },
  letCallWait(world, { params }) {
    settle(world, params.callId, decideWait(callFactsOf(world, params.callId)))
    return sameCall(params)
  },
  resumeCall(world, { params }) {
    settle(world, params.callId, decideResume(callFactsOf(world, params.callId)))
    return sameCall(params)
  },
  wrapUpCall(world, { params }) {
    const facts = callFactsOf(world, params.callId)
    settle(world, params.callId, decideWrapUp(facts))
    const suggested = suggestDisposition(facts)
    return {
      ...sameCall(params),
      suggested,
      closing: closingLine(suggested, wordsAt(facts.now, facts.clinic)),
    }
  },
  closeCall(world, { params, body }) {
    settle(world, params.callId, decideClose(callFactsOf(world, params.callId), body.disposition))
    return sameCall(params)
  },
}
