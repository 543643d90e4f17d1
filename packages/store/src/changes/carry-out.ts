import type { Change } from '@portal-desk/domain'
import { accountChanges } from './account-changes.ts'
import { addressChanges } from './address-changes.ts'
import { anomalyChanges } from './anomaly-changes.ts'
import { approvalChanges } from './approval-changes.ts'
import { authorityChanges } from './authority-changes.ts'
import { callChanges } from './call-changes.ts'
import { confirmationChanges } from './confirmation-changes.ts'
import { consolidationChanges } from './consolidation-changes.ts'
import { contactChanges } from './contact-changes.ts'
import { duplicateChanges } from './duplicate-changes.ts'
import { flagChanges } from './flag-changes.ts'
import type { Carriers, ChangeKind, Hands, Made } from './hands.ts'
import { inactiveChanges } from './inactive-changes.ts'
import { linkChanges, pointSuperseded } from './link-changes.ts'
import { markChanges } from './mark-changes.ts'
import { mergeChanges } from './merge-changes.ts'
import { messageChanges } from './message-changes.ts'
import { reviewChanges } from './review-changes.ts'
import { shortCodeChanges } from './short-code-changes.ts'
import { temporaryLoginChanges } from './temporary-login-changes.ts'
import { verificationChanges } from './verification-changes.ts'

/** Every change a rule may ask for; one without a carrier does not compile. */
const carriers: Carriers<ChangeKind> = {
  ...accountChanges,
  ...linkChanges,
  ...shortCodeChanges,
  ...messageChanges,
  ...contactChanges,
  ...addressChanges,
  ...authorityChanges,
  ...callChanges,
  ...verificationChanges,
  ...approvalChanges,
  ...anomalyChanges,
  ...reviewChanges,
  ...confirmationChanges,
  ...flagChanges,
  ...inactiveChanges,
  ...duplicateChanges,
  ...markChanges,
  ...temporaryLoginChanges,
  ...consolidationChanges,
  ...mergeChanges,
}

/** Carries out a decision's changes in their order. */
export async function carryOutChanges(hands: Hands, changes: readonly Change[], made: Made): Promise<void> {
  for (const change of changes) {
    // Each carrier takes the change of its own name, which a look-up by union cannot express.
    const carry = carriers[change.change] as (h: Hands, c: Change, m: Made) => Promise<void>
    await carry(hands, change, made)
  }
  await pointSuperseded(hands, changes, made)
}
