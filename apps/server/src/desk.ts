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

/** What the outbox tells about the mail server, for the screens. */
export type MailState = {
  /** `not-taking`: it answers, but a setting here or there has to be put right before it takes our mail. */
  state: 'running' | 'not-answering' | 'not-taking'
  since?: number
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
  /** Whether many people use this password (P3). */
  isCommonPassword: (password: string) => boolean
  /** Ends the process after a commit whose outcome nobody knows (T8). */
  stopUnknown: () => void
}
