import type { PatientRecord } from '@portal-desk/domain'

type Period = { from?: string | undefined; to?: string | undefined }

const period = ({ from, to }: Period) => [from, to]

/** One writer per field, in the order they are written; a field without one does not compile. */
const WRITERS: { [K in keyof Required<PatientRecord>]: (value: PatientRecord[K]) => unknown } = {
  source: (value) => value,
  sourceKey: (value) => value,
  identifiers: (all) => all.map(({ kind, system, value }) => [kind, system, value]),
  names: (all) =>
    all.map(({ use, family, given, prefix, suffix, text }) => [use, family, given, prefix, suffix, text]),
  birthDate: (value) => value,
  sex: (value) => value,
  deceased: (value) => value,
  deceasedOn: (value) => value,
  addresses: (all) =>
    all.map((one) => [one.use, one.lines, one.city, one.state, one.postcode, one.country, ...period(one)]),
  contacts: (all) => all.map((one) => [one.kind, one.value, one.use, ...period(one)]),
  language: (value) => value,
  clinician: (value) => value,
  lastVisitMonth: (value) => value,
  active: (value) => value,
  links: (all) => all.map(({ type, otherKey }) => [type, otherKey]),
  restricted: (value) => value,
  withoutChart: (value) => value,
  site: (value) => value,
}

const LATER = 3
const FIELDS = Object.entries(WRITERS) as [keyof PatientRecord, (value: unknown) => unknown][]

/**
 * The one way to write a record down, for its hash: a JSON list of its values in fixed places, `null` for
 * what is absent. Two records are the same content exactly when these texts are equal.
 */
export function canonicalRecord(record: PatientRecord): string {
  const values = FIELDS.map(([field, write]) => write(record[field]))
  // These came later than the others and stand last: left out where they are absent, they change no older text.
  for (let n = 0; n < LATER && values.at(-1) === undefined; n++) values.pop()
  return JSON.stringify(values)
}
