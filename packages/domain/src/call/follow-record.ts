import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Change, Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { aboutCheck } from '../verify/check-block.ts'
import { currentVerification } from '../verify/limits.ts'
import { checksOnSurvivor } from '../verify/same-identifiers.ts'
import { endVerification, liveCallBlock, refusedWith, touchCall } from './call-block.ts'
import { noticeOfFailure } from './notice-due.ts'
import { tooManyRecords } from './record-views.ts'
import { keptKinds } from './search-kinds.ts'

/** The record that this call’s record leads to, and what opening it depends on. */
export type Followed = {
  patient: PatientFacts
  /** Where it is too near to whoever opens it (V8). */
  closeness?: Closeness
  /** When this member of staff opened records within the last hour, oldest first. */
  viewedAt: readonly Instant[]
}

/**
 * Goes on with the record that a retired login or a merged chart leads to. What the caller proved stays where all that
 * it rests on is the same there; else they are asked again (edge case 36).
 * @param followed undefined where the record leads nowhere any more
 */
export function decideFollowRecord(facts: CallFacts, followed: Followed | undefined): Refused | Decided {
  const { now, call, survivor, verification } = facts
  const block =
    liveCallBlock(facts) ??
    (followed && survivor ? undefined : ({ code: 'someone-else-changed-it' } as const)) ??
    closenessBlock(followed?.closeness, facts.staff.role) ??
    tooManyRecords(facts, followed?.viewedAt ?? [])
  if (block || !followed || !survivor)
    return refusedWith(block ?? { code: 'someone-else-changed-it' }, {
      action: 'record.refused',
      patient: followed?.patient.id ?? facts.patient.id,
    })
  const { patient } = followed
  const current = currentVerification(facts)
  const checks = current && checksOnSurvivor(current, facts.patient, patient)
  const goesOn: Change[] =
    current && checks
      ? [{ change: 'move-verification', verificationId: current.id, patientId: patient.id, checks }]
      : endVerification(verification, now)
  return {
    changes: [
      ...goesOn,
      touchCall(facts, {
        patientId: patient.id,
        searchedBy: checks ? call.searchedBy : keptKinds(call.searchedBy),
        callBackStartedAt: null,
        ...(call.aboutId === patient.id ? { aboutId: null, consentAt: null } : {}),
      }),
    ],
    messages: checks ? [] : noticeOfFailure(facts),
    audit: [
      {
        action: 'record.followed',
        outcome: 'done',
        reason: survivor.why,
        patient: patient.id,
        object: `patient:${facts.patient.id}`,
        ...(checks ? { verification: aboutCheck(facts, ['kept']) } : {}),
      },
    ],
  }
}
