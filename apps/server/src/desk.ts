import type { House, Store, Vault } from '@portal-desk/store'
import type { Logger } from 'pino'
import type { LogVerifying } from './audit/integrity/log-verifying.ts'
import type { Passwords } from './crypto.ts'
import type { FaultWatch } from './http/fault-watch.ts'
import type { LiveHub } from './http/live-hub.ts'
import type { Refusals } from './http/refusals.ts'
import type { Importing } from './imports/importing.ts'
import type { PolicyWatch } from './settings/policy-watch.ts'
import type { Settings } from './settings/settings.ts'
import type { InnerMailbox } from './training/inner-mailbox.ts'

/** What the outbox tells about the mail server, for the screens. */
export type MailState = {
  /** `not-taking`: it answers, but a setting here or there has to be put right before it takes our mail. */
  state: 'running' | 'not-answering' | 'not-taking'
  since?: number
}

/** A second desk of the same program over a database of its own, in which everybody is made up (edge case 40). */
export type Training = {
  /** Opens it; makes and fills it where there is none. */
  open: () => Promise<Desk>
  /** Opens it only where it was made before: no stranger makes one. */
  openIfMade: () => Promise<Desk | undefined>
  /** The one this process has open. */
  opened: () => Desk | undefined
  /** Throws it away; who comes next finds a new one. */
  startOver: () => Promise<void>
  close: () => Promise<void>
}

/** All that is impure, passed in: clock, randomness, database, mail, log (house.md). */
export type Desk = {
  settings: Settings
  store: Store
  vault: Vault
  passwords: Passwords
  now: () => number
  house: () => House
  policy: PolicyWatch
  live: LiveHub
  refusals: Refusals
  /** Whether the log agrees with what was signed before; where not, nothing may be written (audit.md). */
  logIsWhole: () => boolean
  /** People who could not get in lately, through our fault. */
  faults: FaultWatch
  /** Verifications of the log. */
  verifying: LogVerifying
  /** Work on files that were sent from a screen. */
  importing: Importing
  mail: { kick: () => void; state: () => MailState }
  log: Logger
  /** The clinic’s second desk, for practice; a training desk has none. */
  training: Training | undefined
  /** Of a training desk: the mails that went nowhere. */
  innerMailbox: InnerMailbox | undefined
  /** Whether many people use this password (P3). */
  isCommonPassword: (password: string) => boolean
  /** Ends the process after a commit whose outcome nobody knows (T8). */
  stopUnknown: () => void
}
