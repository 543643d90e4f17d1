/** How far two values of one field agree. */
export type Agreement =
  | 'same'
  /** A usual short form of the other name, one step by the table. */
  | 'nickname'
  /** One side's first name is a second name on the other side. */
  | 'second-name'
  | 'initial'
  | 'near-spelling'
  | 'sounds-alike'
  /** Letters in common, more than chance gives and fewer than a slip leaves. */
  | 'looks-alike'
  /** One side bears today what the other bore before. */
  | 'former-name'
  /** Of two family names one is on both sides. */
  | 'one-of-two-names'
  /** Given name and family name stand in each other's place, or street and locality do. */
  | 'swapped'
  /** One side's given name is the other's family name, and the rest does not meet. */
  | 'in-surname-place'
  | 'day-and-month-swapped'
  | 'digits-transposed'
  | 'one-digit-off'
  | 'one-day-off'
  | 'one-year-off'
  /** A part agrees: the year where one side knows no more, the street but not the number. */
  | 'partly-same'
  | 'different'
  | 'only-one-side'
  | 'both-missing'
  /** Twins, another generation or one household: what families share says nothing here. */
  | 'twins'
  | 'other-generation'
  | 'household'

/** Neither for nor against. */
export const isMissing = (agreement: Agreement): boolean =>
  agreement === 'only-one-side' || agreement === 'both-missing'

/** Which of the two missing words fits; undefined where both sides have something. */
export const missingOn = (a: boolean, b: boolean): 'only-one-side' | 'both-missing' | undefined =>
  a && b ? undefined : a || b ? 'only-one-side' : 'both-missing'
