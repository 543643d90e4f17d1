import { z } from 'zod'

const Column = z.string().min(1).optional()

/**
 * Which column of a CSV or TSV file holds which of our fields: `{ "mrn": "PAT_ID", "birthDate": "DOB" }`.
 * A mapping needs `mrn` or `key`, and one of the names; SSN columns cannot be named (V4).
 */
export const ColumnMapping = z.strictObject({
  /** The record's own id in its directory; the MRN where there is no other. */
  key: Column,
  mrn: Column,
  familyName: Column,
  givenNames: Column,
  middleNames: Column,
  /** A whole name in one cell, for directories that do not part it. */
  fullName: Column,
  prefix: Column,
  suffix: Column,
  formerFamilyName: Column,
  preferredName: Column,
  birthDate: Column,
  sex: Column,
  /** Yes or no, or the date of death. */
  deceased: Column,
  deceasedOn: Column,
  streetNumber: Column,
  street: Column,
  street2: Column,
  city: Column,
  state: Column,
  postcode: Column,
  country: Column,
  phone: Column,
  mobilePhone: Column,
  workPhone: Column,
  email: Column,
  language: Column,
  clinician: Column,
  lastVisit: Column,
  active: Column,
  /** How dates are written where they are not `YYYY-MM-DD` or `YYYYMMDD`, e.g. `3/12/1984`. */
  dateOrder: z.enum(['iso', 'month-day-year', 'day-month-year']).optional(),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>

export type ColumnField = Exclude<keyof ColumnMapping, 'dateOrder'>
