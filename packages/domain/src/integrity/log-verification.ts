import { z } from 'zod'
import { seconds } from '../shared/instant.ts'

/** What set a verification of the log going: the server's start, the night, somebody's press, or the command line. */
export const LogVerificationCause = z.enum(['start', 'night', 'person', 'command-line'])
export type LogVerificationCause = z.infer<typeof LogVerificationCause>

/** `stopped`: by whoever began it. `broken-off`: the server that did it went away, or could not read on. */
export const LogVerificationState = z.enum(['running', 'whole', 'not-whole', 'stopped', 'broken-off'])
export type LogVerificationState = z.infer<typeof LogVerificationState>

/** One thing found wrong, as it is kept: where and which code, never a value. */
export const LogFinding = z.strictObject({
  reason: z.string().max(40),
  /** The entry concerned; null where none can be named. */
  index: z.int().nullable(),
  /** The size of the checkpoint concerned. */
  size: z.int().optional(),
})
export type LogFinding = z.infer<typeof LogFinding>

/** One verification of the log, as it is kept. */
export type LogVerification = {
  id: string
  cause: LogVerificationCause
  staffId?: string
  state: LogVerificationState
  /** The first entry it looks at; 0 unless it looks at the tail alone. */
  from: number
  /** How many entries the log had. */
  size: number
  /** Up to which entry it has come. */
  reached: number
  /** Checkpoints of the outside file that it held the entries against. */
  outside: number
  findingCount: number
  /** The first of them. */
  findings: readonly LogFinding[]
  startedAt: number
  finishedAt?: number
}

/** So many entries at the end are looked at when a server starts: a second's work. */
export const TAIL = 10_000
/** How many findings are kept of a verification; all are counted. */
export const FINDINGS_KEPT = 20
/** A verification that has said nothing for so long has nobody who does it any more. */
export const GONE_AFTER = seconds(30)

/** Where a verification begins: the tail alone at a start, all of it otherwise. */
export const verifiesFrom = (cause: LogVerificationCause, size: number): number =>
  cause === 'start' ? Math.max(0, size - TAIL) : 0
