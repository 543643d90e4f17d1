type Text = string
type Ms = number

/** Published words of the clinic; a row is never changed. Before the first stands version 1, the usual words. */
export interface WordingVersionTable {
  /** `clinic`, or a mail. */
  about: Text
  version: number
  /** JSON: what differs from the usual, by place. */
  words: Text
  drafted_by: Text
  published_by: Text
  reason: Text
  /** The version whose words came back, where it was made from one. */
  returns_to: number | null
  published_at: Ms
}

/** What may become the next version; of each words at most one is open. */
export interface WordingDraftTable {
  id: Text
  about: Text
  /** The version in force when it was begun. */
  base_version: number
  words: Text
  reason: Text
  returns_to: number | null
  drafted_by: Text
  started_at: Ms
  saved_at: Ms
  /** Rises with each saving. */
  revision: number
  state: 'open' | 'published' | 'discarded'
  ended_by: Text | null
  ended_at: Ms | null
}
