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
  /** The clinic's site that the record belongs to, by its name or by what the directory calls it. */
  site: Column,
  lastVisit: Column,
  active: Column,
  /** How dates are written where they are not `YYYY-MM-DD` or `YYYYMMDD`, e.g. `3/12/1984`. */
  dateOrder: z.enum(['iso', 'month-day-year', 'day-month-year']).optional(),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>

export type ColumnField = Exclude<keyof ColumnMapping, 'dateOrder'>

/** How a directory writes dates; `iso` also takes `YYYYMMDD`, and months or years alone. */
export type DateOrder = NonNullable<ColumnMapping['dateOrder']>

/** What each field is called on the screen, in the order in which they are offered. */
export const columnFieldLabels: Record<ColumnField, string> = {
  mrn: 'MRN',
  key: 'Number in the EHR',
  familyName: 'Surname',
  givenNames: 'First names',
  middleNames: 'Middle names',
  fullName: 'Whole name',
  prefix: 'Title',
  suffix: 'Suffix',
  formerFamilyName: 'Former surname',
  preferredName: 'Preferred name',
  birthDate: 'Birth date',
  sex: 'Sex',
  deceased: 'Deceased, yes or no',
  deceasedOn: 'Date of death',
  streetNumber: 'House number',
  street: 'Street',
  street2: 'Street, second line',
  city: 'Town',
  state: 'State',
  postcode: 'Postcode',
  country: 'Country',
  phone: 'Phone',
  mobilePhone: 'Mobile phone',
  workPhone: 'Work phone',
  email: 'Email',
  language: 'Language',
  clinician: 'Clinician',
  site: 'Site of the clinic',
  lastVisit: 'Last visit',
  active: 'Active, yes or no',
}
export const columnFields = Object.keys(columnFieldLabels) as ColumnField[]

/** What each order of day and month is called. */
export const dateOrderLabels: Record<DateOrder, string> = {
  iso: 'year, month, day (1984-03-12)',
  'month-day-year': 'month, day, year (3/12/1984)',
  'day-month-year': 'day, month, year (12/3/1984)',
}
