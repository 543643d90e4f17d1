import type { InactiveReason } from '../account/portal-account.ts'
import type { DenialReason } from '../approvals/approval.ts'
import type { FlagReason } from '../flags/flag.ts'
import type { BreakGlassReason } from '../marks/break-glass.ts'
import {
  type ContactChangeReason,
  HoldReason,
  type OverrideReason,
  type ReactivateReason,
  type ReleaseReason,
  type ResendReason,
  type StopChangeReason,
  type TakeBackReason,
  type UnlockReason,
} from '../remedies/reasons.ts'

/** A list of reasons without the one that cannot be the reason here. */
export const without = (labels: Readonly<Record<string, string>>, left: string): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).filter(([code]) => code !== left))

/** Labels of the closed reason lists (console-words §6). */
export const resendReasonLabels: Record<ResendReason, string> = {
  'not-received': 'Did not arrive',
  'link-expired': 'Link expired',
  'link-replaced': 'Opened an older one',
  'link-used': 'Link was used already',
  'forgot-password': 'Forgot the password',
  deleted: 'Deleted by mistake',
  'mailbox-full': 'Mailbox was full',
  'contact-changed': 'New contact is in use',
  'first-time': 'First invitation',
  other: 'Other',
}

export const unlockReasonLabels: Record<UnlockReason, string> = {
  'forgot-password': 'Forgot the password',
  'old-device': 'An old phone or tablet keeps trying',
  keyboard: 'Keyboard, capitals or language',
  'shared-device': 'Someone else tried on the same device',
  'new-phone': 'New phone',
  'after-reset': 'Locked again after a reset',
  'our-mistake': 'Our mistake',
  other: 'Other',
}

export const reactivateReasonLabels: Record<ReactivateReason, string> = {
  'patient-returned': 'Patient is with us again',
  'wants-portal-again': 'Wants to use the portal again',
  'reported-by-mistake': 'Was reported by mistake',
  'now-adult': 'Now an adult, wants their own login',
  'not-a-duplicate': 'Not a duplicate after all',
  'not-deceased': 'Recorded as deceased by mistake',
  readmitted: 'Accepted again',
  'privacy-ended': 'Privacy reason is over',
  other: 'Other',
}

export const contactChangeReasonLabels: Record<ContactChangeReason, string> = {
  'old-address-lost': 'Cannot open the old mailbox',
  'work-or-school': 'Left work or school',
  'provider-closed': 'Provider closed the mailbox',
  'typing-mistake': 'Was written down wrongly',
  'shared-to-own': 'Wants an address of their own',
  'new-number': 'New phone number',
  'unsafe-address': 'Someone else reads the old mailbox',
  'none-on-file': 'There was none on file',
  other: 'Other',
}

export const stopChangeReasonLabels: Record<StopChangeReason, string> = {
  'patient-asked': 'Patient asked for it',
  'wrong-contact': 'Wrong address or number',
  suspicious: 'Something is not right',
  other: 'Other',
}

export const takeBackReasonLabels: Record<TakeBackReason, string> = {
  'wrong-patient': 'Wrong patient',
  'wrong-remedy': 'Wrong remedy',
  'caller-asked': 'Caller changed their mind',
  suspicious: 'Something is not right',
  other: 'Other',
}

export const inactiveReasonLabels: Record<InactiveReason, string> = {
  deceased: 'Deceased',
  moved: 'Moved to another clinic',
  dismissed: 'No longer a patient here',
  dormant: 'Not used for a long time',
  duplicate: 'Has another login',
  'minor-aged-out': 'Turned 18',
  privacy: 'Privacy',
}

export const holdReasonLabels: Record<HoldReason, string> = {
  'patient-reported': 'Patient says “this wasn’t me”',
  'suspected-impersonation': 'Caller was probably not the patient',
  'lost-device': 'Device lost or stolen',
  'mailbox-taken': 'Someone else is in their mailbox',
  'contact-changed-unasked': 'Contact changed without the patient',
  pressured: 'Patient may be under pressure',
  'privacy-request': 'Patient asked for it',
  'staff-conduct': 'A question about a staff action',
  other: 'Other',
}

/** A hold keeps its reason as text of the store; one that is not known is not read out. */
export function holdReasonLabel(reason: string | undefined): string {
  const known = HoldReason.safeParse(reason)
  return known.success ? holdReasonLabels[known.data] : 'reason on record'
}

export const overrideReasonLabels: Record<OverrideReason, string> = {
  'photo-id-seen': 'Photo ID seen at the counter',
  'known-to-clinician': 'A clinician knows and confirms the patient',
  'record-wrong': 'The record holds a mistake',
  'too-few-items': 'Too little in the record to ask',
  disability: 'Cannot answer because of a disability or illness',
  newborn: 'Newborn without a name',
  other: 'Other',
}

export const releaseReasonLabels: Record<ReleaseReason, string> = {
  'patient-verified': 'Patient verified and wants it open',
  'false-alarm': 'False alarm, it was the patient',
  'mailbox-safe': 'Mailbox is safe again',
  'device-found': 'Device found or wiped',
  'contact-corrected': 'Contact put right',
  'investigation-closed': 'Investigation closed',
  other: 'Other',
}

export const denialReasonLabels: Record<DenialReason, string> = {
  'not-enough-checked': 'Not checked enough',
  'wrong-remedy': 'Another remedy is better',
  'wrong-patient': 'Wrong patient',
  suspicious: 'Something is not right',
  'ask-me-in-person': 'Come and talk to me',
  other: 'Other',
}

const actReasons = new Map<string, string>([
  ...Object.entries(takeBackReasonLabels),
  ...Object.entries(contactChangeReasonLabels),
  ...Object.entries(stopChangeReasonLabels),
  ...Object.entries(reactivateReasonLabels),
  ...Object.entries(holdReasonLabels),
  ...Object.entries(releaseReasonLabels),
  ...Object.entries(overrideReasonLabels),
  ...Object.entries(unlockReasonLabels),
  ...Object.entries(resendReasonLabels),
])

/** The label of a reason given for a remedy, in lower case for the middle of a sentence; undefined when unknown. */
export function actReasonLabel(reason: string | undefined): string | undefined {
  const label = reason === undefined ? undefined : actReasons.get(reason)
  return label === undefined ? undefined : label.charAt(0).toLowerCase() + label.slice(1)
}

/** Why a restricted record is needed now (console-words §6, break-glass). */
export const breakGlassReasonLabels: Record<BreakGlassReason, string> = {
  'patient-on-line': 'The patient is asking for help now',
  'patient-at-counter': 'The patient is at the counter',
  'supervisor-asked': 'A supervisor asked me to',
  'privacy-asked': 'The privacy officer asked me to',
  safety: 'Safety of the patient',
  'fix-own-error': 'To put right a desk mistake',
  other: 'Other',
}

/** What made a caller seem suspicious (console-words §6, red flag). */
export const flagReasonLabels: Record<FlagReason, string> = {
  coached: 'Someone is prompting',
  'reading-off': 'Reads answers off',
  hesitates: 'Hesitates on easy questions',
  'background-voice': 'A voice in the background',
  pressing: 'Pushes hard against the rules',
  fear: 'Sounds afraid',
  'voice-does-not-fit': 'Voice does not fit the record',
  'many-tries': 'Called many times today',
  'call-me-back': 'Asked for another time',
}
