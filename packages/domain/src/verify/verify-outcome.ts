import type { AuditEvent } from '../audit/actions.ts'
import { endVerification, touchCall } from '../call/call-block.ts'
import type { Change, Decided } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'
import { assuranceAt } from './assurance.ts'
import { currentVerification, failuresIn, isFailure, triesLeft } from './limits.ts'
import type { Assurance, Check, Verification } from './verification.ts'

/** What the desk learns of a check: one shape for every outcome, never which item it was (V3). */
export type VerifyOutcome = {
  result: 'verified' | 'not-verified' | 'inconclusive'
  level: Assurance
  until?: Instant
  triesLeft: number
}
/** The decision with what the desk learns. */
export type VerifyDecision = Decided & { result: VerifyOutcome }

/** What was asked or shown, as codes; the values never stand in the trail (domain §4). */
function methodsOf(check: Check): string[] {
  if (check.kind === 'knowledge') return [...check.items]
  if (check.kind === 'override') return ['override']
  if (check.kind === 'confirmation') return ['confirmation-link']
  return check.kind === 'call-back' ? ['call-back'] : ['photo-id', check.document]
}

/** The check as it will be once this act is on it: the one that runs, or a new one. */
function withCheck(facts: CallFacts, check: Check): Verification {
  const current = currentVerification(facts)
  const matched = check.outcome === 'matched'
  const base: Verification = current ?? {
    id: '',
    callId: facts.call.id,
    patientId: facts.patient.id,
    staffId: facts.staff.id,
    startedAt: facts.now,
    drawn: [],
    submits: 0,
    checks: [],
    version: 0,
  }
  const verifiedAt = base.verifiedAt ?? (matched ? facts.now : undefined)
  return {
    ...base,
    checks: [...base.checks, check],
    ...(check.kind === 'knowledge' ? { submits: base.submits + 1, drawn: [] } : {}),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
  }
}

function changesFor(facts: CallFacts, after: Verification): Change[] {
  const { checks, submits, drawn, verifiedAt } = after
  const verified = verifiedAt === undefined ? {} : { verifiedAt }
  if (currentVerification(facts)) {
    const set = { checks, submits, drawn, ...verified }
    return [{ change: 'set-verification', verificationId: after.id, set }]
  }
  // One that ran out is ended when the next one starts, so that a call never has two.
  const { callId, patientId, staffId } = after
  return [
    ...endVerification(facts.verification, facts.now),
    { change: 'start-verification', callId, patientId, staffId, drawn, checks, ...verified },
  ]
}

/**
 * Adds one act to the verification and says what came of it.
 * @param event what the trail is told first; `verification.passed` or `.failed` follow from the outcome
 * @param callSet what else changes in the call
 */
export function addCheck(
  facts: CallFacts,
  check: Check,
  event: Pick<AuditEvent, 'action' | 'reason'> | undefined,
  callSet: Parameters<typeof touchCall>[1] = {},
): VerifyDecision {
  const after = withCheck(facts, check)
  const counted = isFailure(check)
  const failures = failuresIn([{ checks: [check] }], facts.now)
  const later: CallFacts = { ...facts, verification: after, failures: [...facts.failures, ...failures] }
  const { level, until } = assuranceAt(after, facts)
  const passed = check.outcome === 'matched'
  const about = {
    outcome: 'done' as const,
    patient: facts.patient.id,
    ...(after.id === '' ? {} : { object: `verification:${after.id}` }),
    verification: { level, methods: methodsOf(check), policy: facts.policy.version },
  }
  const audit: AuditEvent[] = event ? [{ ...about, ...event }] : []
  if (passed) audit.push({ ...about, action: 'verification.passed' })
  else if (counted) audit.push({ ...about, action: 'verification.failed', reason: check.outcome })
  const failed = check.outcome === 'inconclusive' ? 'inconclusive' : 'not-verified'
  return {
    changes: [...changesFor(facts, after), touchCall(facts, callSet)],
    messages: [],
    audit,
    result: {
      result: passed ? 'verified' : failed,
      level,
      ...(until === undefined ? {} : { until }),
      triesLeft: triesLeft(later),
    },
  }
}
