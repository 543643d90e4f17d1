import type { Policy } from '../policy.ts'
import { changedNumbers } from '../policy-draft.ts'
import type { PolicyChanges, PolicyNumber } from '../policy-fact.ts'
import { directionOf } from '../policy-range.ts'
import { isJudged, type JudgedNumber, judgedTighterOnly } from './judges.ts'

/** Why the record cannot say what another number would have done. */
export type NotJudgedReason =
  | 'answers-not-kept'
  | 'not-kept'
  | 'others-choose'
  | 'no-call'
  | 'looser-not-known'

export const notJudgedWords: Record<NotJudgedReason, string> = {
  'answers-not-kept': 'what callers answered is never kept, so nobody can say what they would have known',
  'not-kept': 'how it stood at the time of the call is not kept',
  'others-choose': 'people would have done something else',
  'no-call': 'no call depends on it',
  'looser-not-known': 'what was not allowed then was not tried, so the record has nothing to judge by',
}

/** Every number that has no judge says why; one that is missing does not compile. */
const reasons: Record<Exclude<PolicyNumber, JudgedNumber>, NotJudgedReason> = {
  phoneOldestForPossession: 'not-kept',
  confirmationLife: 'others-choose',
  callWord: 'others-choose',
  itemsDrawn: 'answers-not-kept',
  itemRestAfterChange: 'answers-not-kept',
  itemRestAfterFailure: 'answers-not-kept',
  shortCodeLife: 'others-choose',
  wrongDetailsPerLink: 'others-choose',
  wrongTriesPerCode: 'others-choose',
  wrongShortCodesPerAddress: 'no-call',
  mailboxSendsPerHour: 'not-kept',
  mailQueueLongest: 'no-call',
  massFailurePeople: 'no-call',
  massFailureWindow: 'no-call',
  mailUnopenedAfter: 'others-choose',
  outagePeople: 'no-call',
  temporaryLoginChoose: 'others-choose',
  contactAgeForTemporaryLogin: 'not-kept',
  contactProofLife: 'others-choose',
  contactCooling: 'others-choose',
  contactCoolingUnreachable: 'others-choose',
  phoneProofCalls: 'others-choose',
  oldContactRecovery: 'not-kept',
  reportLife: 'others-choose',
  undoWindow: 'others-choose',
  lockAfterFailures: 'others-choose',
  lockFirst: 'others-choose',
  lockLongest: 'others-choose',
  lockHardAfter: 'others-choose',
  passwordLeast: 'others-choose',
  passwordMost: 'others-choose',
  patientIdle: 'no-call',
  patientAbsolute: 'no-call',
  staffIdle: 'others-choose',
  staffAbsolute: 'no-call',
  reauthenticationLife: 'others-choose',
  recordViewsPerHour: 'others-choose',
  accessReviewEvery: 'no-call',
  breakGlassLife: 'others-choose',
  reviewChance: 'no-call',
  reviewWeight: 'no-call',
  reviewTurn: 'no-call',
  reviewOverdue: 'no-call',
  callIdle: 'others-choose',
  resumeWindow: 'others-choose',
  relayFactor: 'no-call',
  teenAge: 'not-kept',
  adultAge: 'not-kept',
  dormantAfter: 'no-call',
  dormantMost: 'no-call',
  dormantMostPercent: 'no-call',
  inactiveUndoWindow: 'no-call',
  duplicateReviewLife: 'no-call',
  consolidationUndo: 'no-call',
}

type NotJudged = { name: PolicyNumber; reason: NotJudgedReason }

/** The numbers of a draft about which its simulation says nothing, and why. */
export function notJudged(from: Policy, changes: PolicyChanges): NotJudged[] {
  return changedNumbers(changes).flatMap((name): NotJudged[] => {
    if (!isJudged(name)) return [{ name, reason: reasons[name] }]
    const looser = directionOf(name, from[name], changes[name] ?? from[name]) === 'looser'
    return looser && judgedTighterOnly.has(name) ? [{ name, reason: 'looser-not-known' }] : []
  })
}
