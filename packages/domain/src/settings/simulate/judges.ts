import type { PolicyNumber } from '../policy-fact.ts'
import {
  judgeApprovalLife,
  judgeCodeLife,
  judgeLinkLife,
  judgeSends,
  judgeTemporaryLogin,
} from './grant-judges.ts'
import {
  judgeConfirmations,
  judgeContactAge,
  judgeEmailTries,
  judgeFailures,
  judgeSubmits,
  judgeUsernameTries,
  judgeVerificationLife,
} from './proof-judges.ts'
import type { Judge } from './simulated-effect.ts'

/** Numbers whose other value the record of a call can be asked about. */
export const judges = {
  contactAgeForPossession: judgeContactAge,
  verificationLife: judgeVerificationLife,
  submitsPerVerification: judgeSubmits,
  failuresPerPatientPerDay: judgeFailures,
  confirmationsPerHour: judgeConfirmations,
  usernameTriesPerCall: judgeUsernameTries,
  emailTriesPerCall: judgeEmailTries,
  invitationLife: judgeLinkLife('invitationLife'),
  resetLife: judgeLinkLife('resetLife'),
  temporaryLogin: judgeTemporaryLogin,
  temporaryLoginLife: judgeCodeLife('temporaryLoginLife'),
  printedCodeLife: judgeCodeLife('printedCodeLife'),
  approvalLife: judgeApprovalLife,
  betweenSends: judgeSends('betweenSends'),
  sendsPerHour: judgeSends('sendsPerHour'),
  sendsPerDay: judgeSends('sendsPerDay'),
} as const satisfies Partial<Record<PolicyNumber, Judge>>

export type JudgedNumber = keyof typeof judges
export const isJudged = (name: PolicyNumber): name is JudgedNumber => Object.hasOwn(judges, name)

/** Judged towards the tighter side alone: what nobody was allowed to do has left nothing to judge by. */
export const judgedTighterOnly: ReadonlySet<PolicyNumber> = new Set<JudgedNumber>([
  'verificationLife',
  'submitsPerVerification',
  'confirmationsPerHour',
  'usernameTriesPerCall',
  'emailTriesPerCall',
  'temporaryLogin',
  'temporaryLoginLife',
  'printedCodeLife',
  'approvalLife',
])
