import type { ApprovalRequest } from '@portal-desk/contract'
import {
  type Approval,
  approvalWords,
  askApproval,
  breakGlassReasonLabels,
  decideClearFlag,
  failuresIn,
  flagReasonLabels,
  isRefused,
  maskedName,
  type RemedyOrder,
  settleApproval,
  shortName,
  withdrawApproval,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, patientOf, recordFactsOf, staffOf } from '../call-facts.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'
import { changeRows } from './contact-changes.ts'
import { waitingReports } from './inactive.ts'
import { pausedProviders } from './mail-pause.ts'

/** Stands for the keyed hash: the mock has no keys, and one tab keeps no secret from itself. */
export const mockOrderHash = (patientId: string, { remedy, input }: RemedyOrder): string =>
  JSON.stringify([patientId, remedy, { ...input, confirm: undefined }])

function requestOf(world: MockWorld, approval: Approval): ApprovalRequest {
  const patient = patientOf(world, approval.patientId)
  if (!patient) throw new MockStop('conflict')
  const { account, facts } = patient
  const now = world.now()
  const checks = world.verifications.filter(({ patientId }) => patientId === approval.patientId)
  const background = {
    ...(account ? { account } : {}),
    deceased: facts.deceased,
    failedChecks: failuresIn(checks, now).length,
  }
  const { id, remedy, askedBy, askedAt, until, level, decidedBy, decidedAt, callId } = approval
  return {
    id,
    remedy,
    ...approvalWords(approval, background, staffOf(world), world.policy, wordsAt(now, world.clinic)),
    who: maskedName(facts.names),
    born: facts.birthDate?.slice(0, 4) ?? '',
    askedBy: shortName(nameOfStaff(askedBy)),
    askedAt,
    until,
    relationship: world.calls.get(callId)?.relationship ?? 'self',
    level,
    ...(decidedBy ? { decidedBy: shortName(nameOfStaff(decidedBy)) } : {}),
    ...(decidedAt === undefined ? {} : { decidedAt }),
  }
}

export const approvalAnswers: Answers<
  'askApproval' | 'withdrawApproval' | 'getApprovals' | 'settleApproval' | 'clearFlag'
> = {
  askApproval(world, { params: { callId }, body }) {
    const facts = recordFactsOf(world, callId)
    const orderHash = mockOrderHash(facts.patient.id, body)
    const { made } = settle(world, callId, askApproval({ ...facts, orderHash }, body))
    return { approvalId: made.approvalId ?? '', until: world.now() + world.policy.approvalLife }
  },

  withdrawApproval(world, { params: { callId, approvalId } }) {
    settle(world, callId, withdrawApproval(recordFactsOf(world, callId), approvalId))
    return {}
  },

  getApprovals(world) {
    const requests = world.approvals.map((approval) => requestOf(world, approval))
    return {
      now: world.now(),
      waiting: requests.filter(({ state }) => state === 'requested').sort((a, b) => a.until - b.until),
      settled: requests.filter(({ state }) => state !== 'requested'),
      flagged: world.flags.map(({ id, patientId, raisedBy, reason, raisedAt }) => {
        const patient = patientOf(world, patientId)
        return {
          id,
          who: patient ? maskedName(patient.facts.names) : '–',
          born: patient?.facts.birthDate?.slice(0, 4) ?? '',
          at: raisedAt,
          reason: flagReasonLabels[reason],
          by: shortName(nameOfStaff(raisedBy)),
          own: raisedBy === staffOf(world).id,
        }
      }),
      opened: world.glass.map(({ id, patientId, at, reason, note, staffId }) => {
        const patient = patientOf(world, patientId)
        return {
          id,
          who: patient ? maskedName(patient.facts.names) : '–',
          born: patient?.facts.birthDate?.slice(0, 4) ?? '',
          at,
          reason: breakGlassReasonLabels[reason],
          ...(note ? { note } : {}),
          by: shortName(nameOfStaff(staffId)),
        }
      }),
      changes: changeRows(world),
      inactive: waitingReports(world),
      paused: pausedProviders(world),
      frozen: world.patients.flatMap(({ facts, account, events }) =>
        account?.hold === 'patient-reported'
          ? {
              id: account.id,
              who: maskedName(facts.names),
              born: facts.birthDate?.slice(0, 4) ?? '',
              at: events.find(({ action }) => action === 'account.held')?.at ?? world.now(),
            }
          : [],
      ),
    }
  },

  clearFlag(world, { params: { flagId } }) {
    const flag = world.flags.find(({ id }) => id === flagId)
    const patient = patientOf(world, flag?.patientId)
    if (!flag || !patient) throw new MockStop('not-here')
    const { id, name, role } = staffOf(world)
    const decision = decideClearFlag(factsOf(world, patient), flag, { id, role })
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, patient)
    return { done: 'Cleared. Strong actions are possible again.' }
  },

  settleApproval(world, { params: { approvalId }, body }) {
    const approval = world.approvals.find(({ id }) => id === approvalId)
    const patient = patientOf(world, approval?.patientId)
    if (!approval || !patient) throw new MockStop('not-here')
    const { id, name, role } = staffOf(world)
    const decision = settleApproval(factsOf(world, patient), approval, { id, role }, body)
    applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, patient)
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    return {
      done:
        body.verdict === 'approve'
          ? 'Approved. Your colleague can go on.'
          : 'Said no. Your colleague reads why.',
    }
  },
}
