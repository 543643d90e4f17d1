import type { Comparable } from '@portal-desk/matching'

/** A record of which it is known whose it is. */
export interface KnownRow {
  /** Equal for rows of one person: the truth, which never reaches the matching. */
  person: string
  record: Comparable
}
