/** What two records are compared by; every field may be missing, and nothing else about a person counts. */
export interface Comparable {
  /** The family name of today; two family names stay in one string, in their own order. */
  family?: string | undefined
  /** Given names in their order, the first one first. */
  given?: readonly string[] | undefined
  /** Maiden and other former family names. */
  formerFamilies?: readonly string[] | undefined
  /** Given names the person went by before or prefers to be called by. */
  otherGiven?: readonly string[] | undefined
  /** What follows a name to tell generations apart: Jr, Sr, III. */
  suffix?: string | undefined
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; days that do not exist are compared as they stand. */
  birthDate?: string | undefined
  sex?: 'female' | 'male' | 'other' | 'unknown' | undefined
  houseNumber?: string | undefined
  street?: string | undefined
  /** What stands beside the street: flat, building, estate. */
  locality?: string | undefined
  town?: string | undefined
  postcode?: string | undefined
  state?: string | undefined
  phones?: readonly string[] | undefined
  emails?: readonly string[] | undefined
  recordNumbers?: readonly RecordNumber[] | undefined
}

/** A number of one system; numbers of two systems say nothing about each other. */
export interface RecordNumber {
  system: string
  value: string
}

/** The rows of a comparison, in the order in which a person reads them. */
export const COMPARED_FIELDS = [
  'surname',
  'given-name',
  'birth-date',
  'sex',
  'phone',
  'email',
  'home',
  'former-name',
  'record-number',
  'family',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]
