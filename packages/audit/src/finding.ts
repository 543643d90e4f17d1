/** What can be wrong with a log, with a sentence for a person; closed. */
export const findingTexts = {
  'row-unreadable': 'The line of the exported log cannot be read.',
  'index-gap': 'The entry with this index is missing, or another stands in its place.',
  'entry-not-canonical': 'The stored bytes are not the canonical bytes of an audit entry.',
  'leaf-mismatch': 'The stored leaf is not the hash of the stored bytes.',
  'projection-mismatch': 'A column shown on the screens differs from the entry.',
  'detail-mismatch': 'A personal value is not the one the entry committed to.',
  'detail-missing': 'The entry commits to a personal value whose row is gone (erasing leaves the row).',
  'detail-uncommitted': 'A personal value stands beside the log that its entry does not commit to.',
  'detail-unreadable': 'A personal value cannot be unsealed.',
  'checkpoint-signature': 'A checkpoint in the database is not validly signed by the log.',
  'checkpoint-columns': 'The columns of a checkpoint in the database differ from its signed note.',
  'checkpoint-order': 'A checkpoint in the database stands behind a larger one.',
  'checkpoint-root': 'The entries have another root than a checkpoint in the database: they were changed.',
  'checkpoint-beyond': 'A checkpoint in the database is larger than the log: its tail was cut.',
  'checkpoint-not-outside': 'A published checkpoint is missing in the outside file.',
  'outside-malformed': 'A piece of the outside file is no signed note.',
  'outside-truncated': 'The outside file ends inside a note.',
  'outside-signature': 'A checkpoint in the outside file is not validly signed by the log.',
  'outside-order': 'A checkpoint in the outside file stands behind a larger one: the log was set back.',
  'outside-contradiction':
    'The entries have another root than was published: the log was rewritten or forked.',
  'outside-beyond': 'A published checkpoint is larger than the log: its tail was cut.',
  'outside-not-in-database': 'A published checkpoint is missing in the database.',
  'pruning-not-recorded': 'The first entries are gone, and no entry tells that they were pruned.',
  'pruned-too-young': 'Entries were pruned that were not six years old.',
  'stray-row': 'A row of the log stands where the log has no place for it, or its counter differs.',
  'row-without-entry': 'A row that must have an audit entry has none.',
  'entry-without-row': 'An audit entry tells of a row that does not exist.',
} as const

/** Codes of what can be wrong with a log. */
export type FindingReason = keyof typeof findingTexts

/** One thing found wrong. */
export interface Finding {
  reason: FindingReason
  /**
   * Index of the entry concerned. Of a checkpoint: the size of the last good one before it, that is the first entry
   * that may be concerned. Of `…-beyond`: the first missing entry. Null where no entry can be named.
   */
  idx: number | null
  /** Size of the checkpoint concerned, where it is known. */
  size?: number
  /** Column, name of the detail, or row concerned. */
  field?: string
}

/** The findings as they come in; the list stops at a limit, the count does not. */
export interface FindingList {
  readonly listed: readonly Finding[]
  readonly count: number
  add(reason: FindingReason, idx: number | null, more?: { size?: number; field?: string }): void
}

/** An empty list that keeps the first `limit` findings. */
export function listFindings(limit: number): FindingList {
  const listed: Finding[] = []
  let count = 0
  return {
    listed,
    get count() {
      return count
    },
    add(reason, idx, more) {
      if (count < limit) listed.push({ reason, idx, ...more })
      count += 1
    },
  }
}
