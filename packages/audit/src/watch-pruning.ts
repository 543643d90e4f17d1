import type { AuditEntry } from './entry-shape.ts'
import type { FindingList } from './finding.ts'

/** A row of an entry whose bytes were pruned after years: its leaf hash alone stands, so that the tree stays whole. */
export interface PrunedRow {
  idx: number
  leaf: Uint8Array
}

/** What the log tells of its pruning: entries below this index are gone, since this instant (ms, UTC). */
export interface Pruned {
  below: number
  at: number
}

/**
 * How old an entry must be before it may be pruned, in ms: six years (45 CFR 164.316(b)(2)(i)), counted without their
 * leap days, so that no true pruning is taken for a false one.
 */
export const PRUNED_AFTER = 6 * 365 * 86_400_000
/** A clock that is put right after a pruning makes no finding; dating it ahead by so much gains nothing, ms. */
const CLOCK_SLACK = 86_400_000

/** The entry that tells of a pruning. */
export const PRUNING = 'audit.pruned'
/** What it was done to, as its entry names it: all entries before this one. */
export const prunedBelow = (below: number): string => `below:${below}`

/** Holds the rows that were pruned against the entry that must tell of it; whoever prunes by hand leaves none. */
export interface PruningWatch {
  /** Looks at a row without its entry: these stand only at the beginning. */
  prunedRow(row: PrunedRow): void
  /** Looks at an entry, in order; undefined where it cannot be read. */
  entry(entry: AuditEntry | undefined): void
  /** Reports what is wrong with the pruning; answers it where there was one. */
  finish(): Pruned | undefined
}

/** Begins to watch a log from its first row. */
export function watchPruning(findings: FindingList): PruningWatch {
  let below = 0
  let entries = 0
  let firstAt: number | undefined
  /** What the newest entry about a pruning says; `ahead`: it is dated behind an entry that follows it. */
  let told: { object: string; at: number; ahead: boolean } | undefined

  return {
    prunedRow({ idx }) {
      if (entries > 0) findings.add('index-gap', idx)
      else below += 1
    },
    entry(entry) {
      if (entries === 0) firstAt = entry?.at
      entries += 1
      if (told && entry && entry.at < told.at - CLOCK_SLACK) told.ahead = true
      if (entry?.action === PRUNING && entry.outcome === 'done' && entry.object?.startsWith('below:'))
        told = { object: entry.object, at: entry.at, ahead: false }
    },
    finish() {
      if (below === 0) return undefined
      if (told?.object !== prunedBelow(below)) {
        findings.add('pruning-not-recorded', below)
        return undefined
      }
      // The first that was left is old enough, too: what came before it was older.
      const tooYoung = firstAt === undefined || firstAt > told.at - PRUNED_AFTER
      if (told.ahead || tooYoung) findings.add('pruned-too-young', below)
      return { below, at: told.at }
    },
  }
}
