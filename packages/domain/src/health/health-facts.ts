import type { Duration, Instant } from '../shared/instant.ts'

/** What whoever runs the desk looks at, in the order of the page. */
export const healthChecks = [
  'mail',
  'bounces',
  'reviews',
  'database',
  'clock',
  'checkpoint',
  'witness',
  'verification',
  'backup',
  'drill',
  'disk',
] as const
export type HealthCheck = (typeof healthChecks)[number]
/** `look`: today, when there is time. `stop`: now; something does not work, or would be lost. */
export type HealthState = 'ok' | 'look' | 'stop'

/** Where the time of an act is known; absent: never. */
type When = { at?: Instant }

/** What the server could see of itself. Counts and times alone: nothing of a patient. */
export type HealthFacts = {
  mail: {
    server: 'running' | 'not-answering' | 'not-taking' | 'not-set'
    /** Mails that wait, and since when the oldest should have left. */
    waiting: number
    dueSince?: Instant
    /** Providers that nothing is sent to. */
    paused: number
    lastHandedOver: When
  }
  /** Of the last 24 hours. */
  bounces: { handedOver: number; cameBack: number }
  /** Reports and pairs that wait for somebody who decides. */
  reviews: { oldestSince?: Instant }
  database: { bytes: number; answeredIn: Duration }
  /** How far the database's clock, or the last entry of the log, is ahead of the server's; behind: negative. */
  clock: { ahead: Duration }
  checkpoint: {
    /** The log contradicts what was signed: nothing is written any more. */
    contradicted: boolean
    entries: number
    /** Since when the oldest entry waits to be signed. */
    unsignedSince?: Instant
    outside: 'kept' | 'not-yet' | 'behind' | 'missing'
  }
  witness: { state: 'none' | 'signed' | 'silent'; silentSince?: Instant }
  verification: { whole: When; broken: boolean }
  backup: When
  drill: When
  /** Of the fullest volume that the desk writes to. */
  disk: { freeBytes: number; totalBytes: number }
}

/** One line of the page: a state, one sentence, and where it is not well what to do. */
export type HealthLine = { check: HealthCheck; state: HealthState; says: string; doNow?: string }
