import {
  type CallFacts,
  type CallSession,
  type Facts,
  failuresIn,
  isInForce,
  isOpenReport,
  lookalikeOf,
  maskedName,
  type OpenCallFacts,
  reportInForce,
  sendsOf,
} from '@portal-desk/domain'
import { lookalikes } from '@portal-desk/matching'
import { incidentIn } from './incident-in.ts'
import type { MockPatient } from './mock-patient.ts'
import { MockStop } from './problems.ts'
import type { MockWorld } from './world.ts'

export type MockCallFacts = CallFacts | OpenCallFacts

export const patientOf = (world: MockWorld, id: string | undefined): MockPatient | undefined =>
  world.patients.find(({ facts }) => facts.id === id)

/** Who acts; a handler that needs a session has checked that there is one. */
export function staffOf({ session }: MockWorld): NonNullable<MockWorld['session']>['staff'] {
  if (!session) throw new MockStop('not-signed-in')
  return session.staff
}

/** What the server would read about one patient. */
export function factsOf(world: MockWorld, patient: MockPatient): Facts {
  const now = world.now()
  const { account, links, messages, events, temporaryLogins = [] } = patient
  const inactiveReports = patient.inactiveReports?.filter((one) => isOpenReport(one) || isInForce(one))
  const inForce = reportInForce(inactiveReports)
  return {
    now,
    policy: world.policy,
    clinic: world.clinic,
    patient: {
      ...patient.facts,
      hasLookalike: looksLikeAnother(world, patient),
      ...(inForce ? { inactive: inForce.reason } : {}),
    },
    ...(account ? { account } : {}),
    links,
    temporaryLogins,
    messages,
    events,
    sends: sendsOf(messages, links, now),
    ...(patient.contactChange ? { contactChange: patient.contactChange } : {}),
    nearMisses: patient.nearMisses ?? [],
    secondChartTries: [],
    ...survivorIn(world, account),
    sharedEmail: { accounts: 1 },
    ...incidentIn(world),
    sessions: 0,
    ...(inactiveReports?.length ? { inactiveReports } : {}),
  }
}

/** Where a retired login leads. */
function survivorIn(world: MockWorld, account: MockPatient['account']): Pick<Facts, 'survivor'> {
  const next = world.patients.find((one) => one.account && one.account.id === account?.survivorId)
  if (!next) return {}
  const { id, names, birthDate } = next.facts
  const further = survivorIn(world, next.account)
  if (further.survivor) return further
  return {
    survivor: {
      patientId: id,
      name: maskedName(names),
      born: birthDate?.slice(0, 4) ?? '',
      why: 'login-retired',
    },
  }
}

/**
 * What the server would read for this call.
 * @param offered also where the call is offered to whoever is signed in
 * @throws MockStop when there is no such call, or it is somebody else's (S18)
 */
export function callFactsOf(world: MockWorld, callId: string, offered = false): MockCallFacts {
  const { id, role } = staffOf(world)
  const call = world.calls.get(callId)
  if (!call || (call.staffId !== id && !(offered && call.offeredTo === id))) throw new MockStop('not-here')
  const now = world.now()
  const reauthenticatedAt = world.session?.reauthenticatedAt ?? 0
  const shared = { staff: { id, role, reauthenticatedAt }, call, ...incidentIn(world) }
  const patient = patientOf(world, call.patientId)
  if (!patient) return { now, policy: world.policy, clinic: world.clinic, ...shared }
  const checked = world.verifications.filter(({ patientId }) => patientId === patient.facts.id)
  const mine = checked.find((one) => one.callId === callId)
  const glass = world.glass.find((one) => one.callId === callId && one.patientId === patient.facts.id)
  const flag = world.flags.find(({ patientId }) => patientId === patient.facts.id)
  return {
    ...factsOf(world, patient),
    ...shared,
    ...(mine ? { verification: mine } : {}),
    failures: failuresIn(checked, now),
    confirmations: world.confirmations.filter(({ patientId }) => patientId === patient.facts.id),
    ...(flag ? { flag } : {}),
    ...(glass ? { brokenGlass: { until: glass.until } } : {}),
    ...aboutIn(world, call),
    approvals: world.approvals.filter((approval) => approval.callId === callId),
  }
}

/** Whom a representative calls about, where the mock knows somebody of that id. */
function aboutIn(world: MockWorld, { patientId, aboutId }: CallSession): Pick<CallFacts, 'about'> {
  const whom = patientOf(world, aboutId)
  if (!whom) return {}
  const about = whom.facts
  const { inactiveReports } = factsOf(world, whom)
  const authorities = world.authorities.filter(
    (one) => one.representativeId === patientId && one.patientId === about.id,
  )
  const { id, names, birthDate, deceased } = about
  return {
    about: {
      id,
      names,
      ...(birthDate === undefined ? {} : { birthDate }),
      deceased,
      marks: [],
      ...(inactiveReports ? { inactiveReports } : {}),
      authorities: authorities.map(({ authority }) => authority),
    },
  }
}

/** For steps about the record that is open in the call. */
export function recordFactsOf(world: MockWorld, callId: string): CallFacts {
  const facts = callFactsOf(world, callId)
  if (!('patient' in facts)) throw new MockStop('conflict')
  return facts
}

/** Somebody else with the surname and birth date of this one: twins, namesakes, a second chart (edge case 7). */
function looksLikeAnother(world: MockWorld, { facts }: MockPatient): boolean {
  return lookalikes(world.patients.map((one) => lookalikeOf(one.facts.id, one.facts))).some(
    ({ ids, reason }) => reason !== 'same-line' && ids.includes(facts.id),
  )
}
