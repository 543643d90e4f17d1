import type { Instant } from '../shared/instant.ts'
import type { WordingAbout, Words } from './wording.ts'

/** What may become the next version of some words, once somebody else has read it. */
export type WordingDraft = {
  id: string
  about: WordingAbout
  /** The version in force when it was begun. */
  baseVersion: number
  words: Words
  reason: string
  /** The version whose words come back. */
  returnsTo?: number
  draftedBy: string
  startedAt: Instant
  savedAt: Instant
  /** Rises with each saving, so that nobody saves over what they have not seen. */
  revision: number
}
