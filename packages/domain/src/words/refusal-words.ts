import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Spoken } from '../shared/language.ts'
import { accountRefusals } from './account-refusals.ts'
import { approvalRefusals } from './approval-refusals.ts'
import { auditRefusals } from './audit-refusals.ts'
import { authorityRefusals } from './authority-refusals.ts'
import { callRefusals } from './call-refusals.ts'
import { checkRefusals } from './check-refusals.ts'
import { contactRefusals } from './contact-refusals.ts'
import { duplicateRefusals } from './duplicate-refusals.ts'
import { importRefusals } from './import-refusals.ts'
import { letterRefusals } from './letter-refusals.ts'
import { policyRefusals } from './policy-refusals.ts'
import { filled, type RefusalContext, type RefusalText } from './refusal-text.ts'
import { reviewRefusals } from './review-refusals.ts'
import { sendingRefusals } from './sending-refusals.ts'
import { staffRefusals } from './staff-refusals.ts'
import { temporaryLoginRefusals } from './temporary-login-refusals.ts'
import { trainingRefusals } from './training-refusals.ts'

/** Every refusal in words; a code without its row does not compile. */
const texts: Record<RefusalCode, RefusalText> = {
  ...callRefusals,
  ...checkRefusals,
  ...authorityRefusals,
  ...accountRefusals,
  ...sendingRefusals,
  ...contactRefusals,
  ...temporaryLoginRefusals,
  ...letterRefusals,
  ...approvalRefusals,
  ...duplicateRefusals,
  ...auditRefusals,
  ...staffRefusals,
  ...policyRefusals,
  ...importRefusals,
  ...reviewRefusals,
  ...trainingRefusals,
}

export type RefusalInWords = { badge: string; agent: string; caller: Spoken }

/**
 * A refusal as it is shown and said (console-words §3): a badge of a few words, a sentence for the agent that says
 * what would satisfy it, and the caller's line, which tells nothing the caller has not earned.
 */
export function refusalWords(refusal: Refusal, context: RefusalContext): RefusalInWords {
  const text = texts[refusal.code]
  return {
    badge: filled(text.badge, refusal, context),
    agent: filled(text.agent, refusal, context),
    caller: filled<Spoken>(text.caller, refusal, context),
  }
}
