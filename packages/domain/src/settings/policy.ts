import { z } from 'zod'
import { days, hours, minutes, seconds } from '../shared/instant.ts'

const duration = (least: number, most: number, usual: number) => z.int().min(least).max(most).default(usual)
const count = (least: number, most: number, usual: number) => z.int().min(least).max(most).default(usual)

/**
 * The clinic's rules as data: each number with its safe range and default (domain §3, §4; safety P, S, V).
 * Durations are milliseconds. The audit entry of a check stores the `version` it was made under.
 */
export const Policy = z.strictObject({
  version: z.int().min(1).default(1),
  invitationLife: duration(hours(1), days(7), hours(72)),
  resetLife: duration(minutes(10), hours(24), minutes(30)),
  wrongDetailsPerLink: count(3, 10, 5),
  /** Whether the desk reads out codes at all (domain §3.4). */
  temporaryLogin: z.boolean().default(true),
  temporaryLoginLife: duration(minutes(5), minutes(10), minutes(10)),
  temporaryLoginChoose: duration(minutes(5), minutes(10), minutes(10)),
  /** Whether a caller who is called back is told two words that the clinic says first. */
  callWord: z.boolean().default(true),
  printedCodeLife: duration(days(1), days(21), days(21)),
  wrongTriesPerCode: count(3, 5, 5),
  shortCodeLife: duration(minutes(3), minutes(10), minutes(10)),
  /** By one address, for whomever; then it waits as long as a short code lives. */
  wrongShortCodesPerAddress: count(10, 100, 20),
  contactAgeForTemporaryLogin: duration(days(7), days(30), days(7)),
  contactProofLife: duration(hours(1), hours(24), hours(24)),
  contactCooling: duration(hours(24), days(7), hours(24)),
  contactCoolingUnreachable: duration(hours(72), days(14), hours(72)),
  /** How often a new number is called before it counts as not answered for good. */
  phoneProofCalls: count(1, 3, 2),
  /** How long mails with a way in still go to the address before. */
  oldContactRecovery: duration(days(7), days(30), days(7)),
  verificationLife: duration(minutes(5), minutes(15), minutes(15)),
  confirmationLife: duration(minutes(3), minutes(10), minutes(10)),
  confirmationsPerHour: count(1, 10, 3),
  submitsPerVerification: count(1, 3, 2),
  failuresPerPatientPerDay: count(1, 5, 3),
  itemsDrawn: count(1, 5, 3),
  itemRestAfterChange: duration(days(7), days(90), days(30)),
  itemRestAfterFailure: duration(hours(1), days(7), hours(24)),
  contactAgeForPossession: duration(days(7), days(365), days(30)),
  phoneOldestForPossession: duration(days(90), days(730), days(365)),
  betweenSends: duration(seconds(30), minutes(30), minutes(2)),
  sendsPerHour: count(1, 10, 3),
  mailboxSendsPerHour: count(2, 30, 6),
  sendsPerDay: count(1, 20, 5),
  outagePeople: count(2, 200, 5),
  /** So many people whose mail one provider turns away within the window are no chance (edge case 34). */
  massFailurePeople: count(3, 50, 5),
  massFailureWindow: duration(minutes(5), hours(24), hours(1)),
  mailQueueLongest: duration(minutes(2), hours(1), minutes(10)),
  mailUnopenedAfter: duration(days(30), days(365), days(180)),
  reportLife: duration(days(7), days(90), days(30)),
  undoWindow: duration(minutes(1), minutes(60), minutes(15)),
  /** How long a record that was closed can be put back as it was; afterwards it is reactivated with a new password. */
  inactiveUndoWindow: duration(days(1), days(30), days(30)),
  /** Nobody signed in for so long. */
  dormantAfter: duration(days(180), days(3650), days(730)),
  /** A sweep that would switch off more than this is a mistake until somebody has looked: logins, and percent of all. */
  dormantMost: count(1, 100_000, 5_000),
  dormantMostPercent: count(1, 50, 10),
  /** How long two logins that became one can become two again. */
  consolidationUndo: duration(days(1), days(90), days(30)),
  approvalLife: duration(minutes(2), minutes(30), minutes(10)),
  /** How long two records are kept for whoever compares them. */
  duplicateReviewLife: duration(minutes(5), minutes(60), minutes(15)),
  usernameTriesPerCall: count(1, 3, 2),
  emailTriesPerCall: count(1, 3, 2),
  breakGlassLife: duration(minutes(5), minutes(60), minutes(15)),
  /** In years: from here on a parent’s authority is limited for everyone; the same as `adultAge` means never (edge case 2). */
  teenAge: count(10, 21, 12),
  /** In years: on this birthday a parent’s authority ends (edge case 3). */
  adultAge: count(18, 21, 18),
  recordViewsPerHour: count(10, 500, 60),
  /** How long a look at what somebody may do counts; then somebody looks again. */
  accessReviewEvery: duration(days(30), days(366), days(90)),
  /** Of the calls of a day, in percent: drawn by chance, and by what happened in them. */
  reviewChance: count(1, 50, 2),
  reviewWeight: count(1, 50, 3),
  /** Nobody works longer than this without one of their calls being looked at. */
  reviewTurn: duration(days(7), days(92), days(28)),
  /** A drawn call that waits longer is said to be overdue. */
  reviewOverdue: duration(days(3), days(31), days(14)),
  callIdle: duration(minutes(5), minutes(60), minutes(20)),
  resumeWindow: duration(minutes(5), hours(8), hours(2)),
  lockAfterFailures: count(3, 10, 5),
  lockFirst: duration(seconds(5), minutes(15), seconds(30)),
  lockLongest: duration(minutes(5), hours(24), hours(1)),
  lockHardAfter: count(10, 100, 50),
  passwordLeast: count(8, 64, 15),
  passwordMost: z.literal(256).default(256),
  staffIdle: duration(minutes(2), minutes(30), minutes(15)),
  staffAbsolute: duration(hours(1), hours(12), hours(8)),
  patientIdle: duration(minutes(2), minutes(30), minutes(15)),
  patientAbsolute: duration(hours(1), hours(12), hours(12)),
  reauthenticationLife: duration(minutes(1), minutes(5), minutes(5)),
  relayFactor: z.literal(3).default(3),
})
export type Policy = z.infer<typeof Policy>
export const defaultPolicy: Policy = Policy.parse({})
