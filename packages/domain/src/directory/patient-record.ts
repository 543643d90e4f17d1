import { z } from 'zod'

/** A calendar date as the chart gives it: a whole day, or only its month or year (FHIR `date`). */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** Current names are searched first; a former name still finds its owner; a preferred one is how the person is called. */
export const NameUse = z.enum(['current', 'former', 'preferred'])
export type NameUse = z.infer<typeof NameUse>

/** One name of a person, in parts where the chart has them. */
export const PersonName = z.strictObject({
  use: NameUse,
  /** Missing for mononyms and for newborns; two family names stay in one string, in their own order. */
  family: z.string().optional(),
  given: z.array(z.string()),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  /** The name exactly as written, for scripts and orders that parts cannot show. */
  text: z.string().optional(),
})
export type PersonName = z.infer<typeof PersonName>

/** A number under which some system knows the person. */
export const Identifier = z.strictObject({
  /** `mrn` is the clinic's own number; SSNs are never kept (V4). */
  kind: z.enum(['mrn', 'other']),
  system: z.string().optional(),
  value: z.string(),
})
export type Identifier = z.infer<typeof Identifier>

/** An address, with the days between which it counts. */
export const PostalAddress = z.strictObject({
  use: z.enum(['home', 'temp', 'work', 'old', 'other']),
  lines: z.array(z.string()),
  city: z.string().optional(),
  state: z.string().optional(),
  postcode: z.string().optional(),
  country: z.string().optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type PostalAddress = z.infer<typeof PostalAddress>

/** An email address or phone as the chart has it. */
export const ContactPointOnChart = z.strictObject({
  kind: z.enum(['email', 'phone']),
  value: z.string(),
  use: z.enum(['home', 'work', 'mobile', 'temp', 'old', 'other']),
  /** From when the chart says it counts (`period.start`); decides its age for call-back (V5). */
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type ContactPointOnChart = z.infer<typeof ContactPointOnChart>

/** That this record stands for, or beside, another of the same source. */
export const ChartLink = z.strictObject({
  type: z.enum(['replaced-by', 'replaces', 'refer', 'seealso']),
  /** The other record's key in the same source. */
  otherKey: z.string(),
})

/**
 * One person as the EHR's directory gives them, the stream that every importer makes.
 * `source` + `sourceKey` name the record for ever; everything else may change with the next import.
 */
export const PatientRecord = z.strictObject({
  /** Which directory it came from, e.g. `fhir` or `csv`; part of the record's identity. */
  source: z.string(),
  /** The record's own id in that directory. */
  sourceKey: z.string(),
  identifiers: z.array(Identifier),
  names: z.array(PersonName),
  birthDate: PartialDate.optional(),
  sex: z.enum(['female', 'male', 'other', 'unknown']).optional(),
  deceased: z.boolean(),
  deceasedOn: PartialDate.optional(),
  addresses: z.array(PostalAddress),
  contacts: z.array(ContactPointOnChart),
  /** BCP 47, the language the person prefers, e.g. `es`. */
  language: z.string().optional(),
  clinician: z.string().optional(),
  /** `YYYY-MM`. */
  lastVisitMonth: z.string().optional(),
  active: z.boolean(),
  /** Somebody who acts for a patient and is none themselves: there is no chart of theirs. */
  withoutChart: z.literal(true).optional(),
  links: z.array(ChartLink),
  /** The chart says that it is not for everyone: someone well known, or who works there (edge case 20). */
  restricted: z.literal(true).optional(),
  /** Our site that the directory means, by its id; a record of none is every site's. */
  site: z.string().optional(),
})
export type PatientRecord = z.infer<typeof PatientRecord>
