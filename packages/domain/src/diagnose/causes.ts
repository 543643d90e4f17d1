import type { CauseRule } from './cause.ts'
import { contactChangeCooling } from './contact-change-cooling.ts'
import { duplicateAccount } from './duplicate-account.ts'
import { emailOutdated } from './email-outdated.ts'
import { inactive } from './inactive.ts'
import { inviteExpired } from './invite-expired.ts'
import { invitePending } from './invite-pending.ts'
import { linkExpired } from './link-expired.ts'
import { linkSuperseded } from './link-superseded.ts'
import { linkUsed } from './link-used.ts'
import { lockedOut } from './locked-out.ts'
import { mailInSpamOrDelayed } from './mail-in-spam-or-delayed.ts'
import { mailSuppressed } from './mail-suppressed.ts'
import { mustChangePending } from './must-change-pending.ts'
import { noEmailOnFile } from './no-email-on-file.ts'
import { noRecentAttempt } from './no-recent-attempt.ts'
import { notEnrolled } from './not-enrolled.ts'
import { onHold } from './on-hold.ts'
import { passwordRulesNotMet } from './password-rules-not-met.ts'
import { proxyAgedOut } from './proxy-aged-out.ts'
import { proxyConfusion } from './proxy-confusion.ts'
import { serviceOutage } from './service-outage.ts'
import { sharedEmail } from './shared-email.ts'
import { temporaryLoginExpired } from './temporary-login-expired.ts'
import { wrongPassword } from './wrong-password.ts'
import { wrongUsername } from './wrong-username.ts'

/** Every cause that is looked for; of two that are equally sure, the earlier one is told first. */
export const causes: readonly CauseRule[] = [
  serviceOutage,
  proxyAgedOut,
  inactive,
  onHold,
  noEmailOnFile,
  mailSuppressed,
  emailOutdated,
  lockedOut,
  mustChangePending,
  passwordRulesNotMet,
  notEnrolled,
  inviteExpired,
  invitePending,
  linkSuperseded,
  linkUsed,
  linkExpired,
  mailInSpamOrDelayed,
  duplicateAccount,
  proxyConfusion,
  wrongUsername,
  wrongPassword,
  contactChangeCooling,
  noRecentAttempt,
  sharedEmail,
  temporaryLoginExpired,
]
