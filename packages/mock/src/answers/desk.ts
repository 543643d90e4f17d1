import type { CallSummary, Workspace } from '@portal-desk/contract'
import {
  type CallSession,
  callPage,
  type Disposition,
  maskedName,
  shortName,
  waitsForCallBack,
} from '@portal-desk/domain'
import { callFactsOf, patientOf, staffOf } from '../call-facts.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { noteShown } from '../note-shown.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { portalStateOf } from './incidents.ts'
import { pausedMails } from './mail-pause.ts'

/** The call page, by the same function that the server shows it with. */
function pageMade(world: MockWorld, callId: string) {
  const facts = callFactsOf(world, callId)
  const { inCallWith, newPhone } = patientOf(world, facts.call.patientId) ?? {}
  const { offeredTo } = facts.call
  const others = mine(world).filter(({ id, closedAt }) => id !== callId && closedAt === undefined)
  return callPage(facts, {
    staffName: staffOf(world).name,
    mine: true,
    waitingCalls: others.length,
    ...(offeredTo ? { offeredTo: shortName(nameOfStaff(offeredTo)) } : {}),
    ...(inCallWith ? { inCallWith } : {}),
    ...(newPhone ? { newPhone } : {}),
  })
}

export const pageOf = (world: MockWorld, callId: string): Workspace => pageMade(world, callId)

/** Newest first. */
const mine = (world: MockWorld): CallSession[] =>
  [...world.calls.values()].filter(({ staffId }) => staffId === staffOf(world).id).reverse()

/** How far a closed call came; its own page shows no more than the record. */
const endStep: Partial<Record<Disposition, number>> = { resolved: 5, 'sent-and-waiting': 4 }

/** One line of the desk, from what the call's own page says; names stay short, others see that screen. */
function summaryOf(world: MockWorld, session: CallSession): CallSummary {
  const { id, patientId, closedAt, waitingSince, openedAt } = session
  const { call, record, level, watch } = pageOf(world, id)
  const patient = patientOf(world, patientId)
  const reached = watch ? (watch.signedIn ? 5 : 4) : level.level !== 'none' ? 2 : record ? 1 : 0
  const step = (closedAt !== undefined && call.disposition && endStep[call.disposition]) || reached
  const now = ['No record opened yet', 'Record opened, not verified', 'Verified, nothing sent yet'][step]
  return {
    id,
    channel: call.channel,
    state: call.state,
    openedAt,
    ...(patient ? { who: maskedName(patient.facts.names) } : {}),
    step,
    now: closedAt === undefined ? (now ?? watch?.headline ?? '') : 'Closed',
    needsYou: closedAt === undefined && (step !== 4 || call.state === 'wrap-up'),
    since: waitingSince ?? openedAt,
    ...(call.disposition ? { disposition: call.disposition } : {}),
    mine: true,
    staff: shortName(call.staff),
  }
}

/** A call as somebody else's list names it. */
function inShort(world: MockWorld, { id, staffId, patientId }: CallSession, since = world.now()) {
  const patient = patientOf(world, patientId)
  return {
    callId: id,
    by: shortName(nameOfStaff(staffId)),
    since,
    ...(patient ? { who: maskedName(patient.facts.names) } : {}),
  }
}

export const deskAnswers: Answers<'getDesk' | 'getWorkspace'> = {
  getDesk(world) {
    const now = world.now()
    const closed = mine(world).filter(({ closedAt }) => closedAt !== undefined)
    const recent = closed.filter(({ closedAt = 0 }) => closedAt > now - world.policy.resumeWindow)
    const open = mine(world).filter(({ closedAt }) => closedAt === undefined)
    return {
      now,
      open: open.map((call) => summaryOf(world, call)),
      offered: [...world.calls.values()]
        .filter(({ offeredTo, closedAt }) => offeredTo === staffOf(world).id && closedAt === undefined)
        .map((call) => inShort(world, call, call.offeredAt)),
      callBacks: [...world.calls.values()]
        .filter(waitsForCallBack)
        .map((call) => inShort(world, call, call.callMeBackAt)),
      recent: recent.map((call) => summaryOf(world, call)),
      closedToday: closed.length,
      portal: portalStateOf(world),
      mail: {
        state: 'running',
        waiting: world.patients.flatMap((p) => p.messages.filter(({ state }) => state === 'queued')).length,
        paused: pausedMails(world),
      },
    }
  },
  getWorkspace(world, { params }) {
    const page = pageMade(world, params.callId)
    if ('record' in page) noteShown(world, params.callId, page)
    return page
  },
}
