import { days, hours, minutes, seconds } from '../shared/instant.ts'

/** From where on something is looked at, and from where on it cannot wait; times in milliseconds. */
export const healthLimits = {
  mailLate: { look: minutes(5), stop: minutes(30) },
  /** Of at least so many mails, this share came back. */
  cameBack: { least: 20, look: 0.1 },
  reviewWaits: { look: days(7) },
  databaseAnswers: { look: 100, stop: seconds(1) },
  /** At 5 minutes behind the log the server would not start again (T9). */
  clockOff: { look: seconds(2), stop: minutes(1) },
  unsigned: { look: minutes(1), stop: minutes(5) },
  witnessSilent: { look: minutes(10), stop: hours(24) },
  verified: { look: hours(36), stop: days(7) },
  backup: { look: hours(26), stop: days(7) },
  drill: { look: days(35) },
  diskFree: { look: { share: 0.15, bytes: 5e9 }, stop: { share: 0.05, bytes: 1e9 } },
} as const
