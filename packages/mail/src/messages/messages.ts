import type { MailTemplate } from '@portal-desk/domain'
import type { MailWords } from '../words.ts'
import { accessEnded } from './access-ended.ts'
import { alreadyEnrolled } from './already-enrolled.ts'
import { confirmByNumber } from './confirm-by-number.ts'
import { contactChangeNew } from './contact-change-new.ts'
import { contactChangeOld } from './contact-change-old.ts'
import { contactChanged } from './contact-changed.ts'
import { failedVerification } from './failed-verification.ts'
import { frozen } from './frozen.ts'
import { invitation } from './invitation.ts'
import { lockedForATime } from './locked-for-a-time.ts'
import { lockedUntilReset } from './locked-until-reset.ts'
import { openAgain } from './open-again.ts'
import { passwordChanged } from './password-changed.ts'
import { phoneChanged } from './phone-changed.ts'
import { phoneChanging } from './phone-changing.ts'
import { reset } from './reset.ts'
import { signedInAfterHelp } from './signed-in-after-help.ts'
import { temporaryLogin } from './temporary-login.ts'
import { usernameReminder } from './username-reminder.ts'
import { usernameReminderShared } from './username-reminder-shared.ts'

/** Every mail the product sends; one that is missing does not compile. */
export const messages: Record<MailTemplate, MailWords> = {
  invitation,
  'already-enrolled': alreadyEnrolled,
  reset,
  'username-reminder': usernameReminder,
  'username-reminder-shared': usernameReminderShared,
  'password-changed': passwordChanged,
  'locked-for-a-time': lockedForATime,
  'locked-until-reset': lockedUntilReset,
  'failed-verification': failedVerification,
  'signed-in-after-help': signedInAfterHelp,
  'open-again': openAgain,
  frozen,
  'temporary-login': temporaryLogin,
  'confirm-by-number': confirmByNumber,
  'contact-change-new': contactChangeNew,
  'contact-change-old': contactChangeOld,
  'contact-changed': contactChanged,
  'phone-changing': phoneChanging,
  'phone-changed': phoneChanged,
  'access-ended': accessEnded,
}
