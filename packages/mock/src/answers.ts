import type { AnswerOf, BodyOf, ConsoleEndpoints, ParamsOf, ProblemKind } from '@portal-desk/contract'
import type { CallFacts, Decision, Refusal } from '@portal-desk/domain'
import * as domain from '@portal-desk/domain'
import { applyDecision } from './apply-decision.ts'
import { callFactsOf, type MockCallFacts } from './call-facts.ts'
import { searchWorld } from './search.ts'
import { sentinels } from './sentinels.ts'
import type { MockWorld } from './world.ts'

/** Ends a request with a problem, as the server would. */
export class MockStop extends Error {
  readonly kind: ProblemKind
  readonly refusal: Refusal | undefined
  constructor(kind: ProblemKind, refusal?: Refusal) {
    super(kind)
    this.kind = kind
    this.refusal = refusal
  }
}

type Answer<N extends keyof ConsoleEndpoints> = (
  world: MockWorld,
  ask: { params: ParamsOf<ConsoleEndpoints[N]>; body: BodyOf<ConsoleEndpoints[N]> },
) => AnswerOf<ConsoleEndpoints[N]>
/** One answer for each endpoint; a missing one does not compile. */
export type MockAnswers = { [N in keyof ConsoleEndpoints]: Answer<N> }

const factsOr404 = (world: MockWorld, callId: string): MockCallFacts => {
  const facts = callFactsOf(world, callId)
  if (!facts) throw new MockStop('not-here')
  return facts
}
const onRecord = (facts: MockCallFacts): CallFacts => {
  if (!('patient' in facts)) throw new MockStop('conflict')
  return facts
}
type Done<D> = Exclude<D, domain.Refused>

/** Decides by the same rule as the server, carries out in memory, refuses in the same words. */
function decide<D extends Decision>(
  world: MockWorld,
  callId: string,
  decision: D,
): { decision: Done<D>; linkId: string | undefined } {
  const linkId = applyDecision(world, callId, decision)
  if (domain.isRefused(decision)) throw new MockStop('refused', decision.refused)
  return { decision: decision as Done<D>, linkId }
}

function session(world: MockWorld) {
  const now = world.now()
  const { name, phone, timeZone, portalOrigin } = world.clinic
  return {
    signedIn: true as const,
    staff: world.staff,
    clinic: { name, phone, timeZone, portalOrigin },
    csrf: 'mock-token',
    now,
    idleUntil: world.lastActiveAt + world.policy.staffIdle,
    absoluteUntil: now + world.policy.staffAbsolute,
    reauthenticatedUntil: now + world.policy.reauthenticationLife,
    demo: true,
  }
}
const sameCall = ({ callId }: { callId: string }) => ({ callId })
const inWords = (result: domain.VerifyOutcome, now: number) => ({
  ...result,
  ...domain.resultWords(result, now),
})
const random = (n: number): number => n - 1

export const mockAnswers: MockAnswers = {
  getStaffSession: (world) =>
    world.signedIn
      ? session(world)
      : { signedIn: false, csrf: 'mock-token', clinic: { name: world.clinic.name } },
  signInStaff(world, { body }) {
    if (body.password === 'wrong') throw new MockStop('sign-in-refused')
    world.signedIn = true
    return session(world)
  },
  extendStaffSession: (world) => session(world),
  reauthenticateStaff: (world) => session(world),
  chooseStaffPassword(world) {
    world.signedIn = true
    return { result: 'saved', session: session(world) }
  },
  signOutStaff(world) {
    world.signedIn = false
    return { signedOut: true }
  },
  getDesk(world) {
    const now = world.now()
    const open = [...world.calls.values()].filter(({ state }) => state !== 'closed')
    return {
      now,
      open: open.map((call) => ({
        id: call.id,
        channel: call.channel,
        state: call.state,
        openedAt: call.openedAt,
        step: call.patientId ? 1 : 0,
        now: 'Open',
        needsYou: true,
        since: call.openedAt,
        mine: true,
        staff: 'M. Lindqvist',
      })),
      recent: [],
      closedToday: world.calls.size - open.length,
      mail: { state: 'running', waiting: 0 },
    }
  },
  openCall(world, { body }) {
    const callId = world.newId()
    const now = world.now()
    world.calls.set(callId, {
      id: callId,
      staffId: world.staff.id,
      channel: body.channel,
      state: 'open',
      relationship: 'self',
      language: world.clinic.language,
      interpreter: false,
      relay: body.channel === 'relay',
      searchedBy: [],
      openedAt: now,
      lastActivityAt: now,
      version: 1,
    })
    return { callId }
  },
  getWorkspace: (world, { params }) =>
    domain.callPage(factsOr404(world, params.callId), {
      staffName: world.staff.name,
      mine: true,
      waitingCalls: world.calls.size - 1,
    }),
  setCaller(world, { params, body }) {
    decide(world, params.callId, domain.decideCaller(factsOr404(world, params.callId), body))
    return sameCall(params)
  },
  searchPatients(world, { body }) {
    const kind = sentinels[body.text.trim()]
    if (kind) throw new MockStop(kind)
    return searchWorld(world, body.text)
  },
  chooseRecord(world, { params, body }) {
    const hit = searchWorld(world, body.searchText).hits.find(({ patientId }) => patientId === body.patientId)
    if (!hit) throw new MockStop('refused', { code: 'two-identifiers' })
    const chosen = {
      patientId: body.patientId,
      searchedBy: ['name', 'full-name', 'birth-date'],
      needsThirdIdentifier: hit.needsThirdIdentifier,
      viewsLastHour: 0,
    }
    decide(world, params.callId, domain.decideChooseRecord(factsOr404(world, params.callId), chosen))
    return sameCall(params)
  },
  leaveRecord(world, { params }) {
    decide(world, params.callId, domain.decideLeaveRecord(factsOr404(world, params.callId)))
    return sameCall(params)
  },
  startVerification(world, { params }) {
    const { decision } = decide(
      world,
      params.callId,
      domain.decideStartVerification(onRecord(factsOr404(world, params.callId)), random),
    )
    return { prompts: decision.drawn.map(domain.promptFor), triesLeft: decision.triesLeft }
  },
  submitAnswers(world, { params, body }) {
    const { decision } = decide(
      world,
      params.callId,
      domain.decideSubmit(onRecord(factsOr404(world, params.callId)), body.answers),
    )
    return inWords(decision.result, world.now())
  },
  startCallBack(world, { params }) {
    const facts = onRecord(factsOr404(world, params.callId))
    const { decision } = decide(world, params.callId, domain.decideStartCallBack(facts))
    const number = facts.patient.contacts.find(({ id }) => id === decision.contactId)?.value ?? ''
    return {
      number,
      say: domain.callBackWords('they-answer', domain.wordsAt(world.now(), world.clinic), world.staff.name)
        .say,
    }
  },
  endCallBack(world, { params, body }) {
    const { decision } = decide(
      world,
      params.callId,
      domain.decideEndCallBack(onRecord(factsOr404(world, params.callId)), body.outcome),
    )
    return inWords(decision.result, world.now())
  },
  recordPhotoId(world, { params, body }) {
    const { decision } = decide(
      world,
      params.callId,
      domain.decidePhotoId(onRecord(factsOr404(world, params.callId)), body),
    )
    return inWords(decision.result, world.now())
  },
  applyRemedy(world, { params, body }) {
    const facts = onRecord(factsOr404(world, params.callId))
    const { linkId } = decide(world, params.callId, domain.decideRemedy(body, facts))
    const words = domain.wordsAt(world.now(), world.clinic)
    return { ...domain.remedyDone(body.remedy, facts, words), ...(linkId ? { linkId } : {}) }
  },
  letCallWait(world, { params }) {
    decide(world, params.callId, domain.decideWait(factsOr404(world, params.callId)))
    return sameCall(params)
  },
  resumeCall(world, { params }) {
    decide(world, params.callId, domain.decideResume(factsOr404(world, params.callId)))
    return sameCall(params)
  },
  wrapUpCall(world, { params }) {
    const facts = factsOr404(world, params.callId)
    decide(world, params.callId, domain.decideWrapUp(facts))
    const suggested = domain.suggestDisposition(facts)
    return {
      ...sameCall(params),
      suggested,
      closing: domain.closingLine(suggested, domain.wordsAt(world.now(), world.clinic)),
    }
  },
  closeCall(world, { params, body }) {
    decide(world, params.callId, domain.decideClose(factsOr404(world, params.callId), body.disposition))
    return sameCall(params)
  },
}
