import type { AuditEvent } from '../audit/actions.ts'
import type { CauseCode, Confidence } from '../diagnose/cause.ts'
import type { Refusal } from '../refusal.ts'
import { isKeyed, type ReadyState } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { EarnedAssurance } from '../verify/assurance.ts'
import { type Screen, writeScreen } from './screen.ts'

/** What of a call page its entry tells of. */
export type ShownPage = {
  record: { patientId: string }
  level: EarnedAssurance
  causes?: readonly { code: CauseCode; confidence: Confidence }[]
  remedies?: readonly {
    remedy: RemedyId
    state: ReadyState
    missing: readonly { refusal: Refusal }[]
  }[]
}

/**
 * The entry of a call page that is shown (T1): masked, or with its causes and remedies as codes, so that a supervisor can
 * see later what the agent saw. It holds no time that runs, so that the same page read again has the same entry.
 * @param policy version of the rules that the page was made by
 */
export function pageShown({ record, level, causes, remedies }: ShownPage, policy: number): AuditEvent {
  const shown = {
    outcome: 'done' as const,
    reason: level.level,
    patient: record.patientId,
    verification: { level: level.level, methods: [], policy },
  }
  if (!causes || !remedies) return { action: 'record.viewed', ...shown }
  const screen: Screen = {
    causes: causes.map(({ code, confidence }) => ({ code, confidence })),
    ready: remedies.filter(({ state }) => state === 'ready').map(({ remedy }) => remedy),
    missing: remedies.flatMap(({ remedy, state, missing }) => {
      const first = missing.find(({ refusal }) => !isKeyed(refusal))
      return state === 'ready' || !first ? [] : [{ remedy, code: first.refusal.code }]
    }),
    ...(level.until === undefined ? {} : { until: level.until }),
  }
  return { action: 'diagnosis.shown', ...shown, object: writeScreen(screen) }
}
