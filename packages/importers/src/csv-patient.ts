import type {
  ColumnField,
  ContactPointOnChart,
  Identifier,
  PatientRecord,
  PersonName,
  PostalAddress,
} from '@portal-desk/domain'
import { quoted } from './chart-text.ts'
import type { Columns } from './csv-columns.ts'
import { type FieldReader, fieldReader, present } from './field-reader.ts'
import type { Mapped } from './import-item.ts'
import { languageTag } from './language-tag.ts'

/** One row under its columns: `cell` gives cleaned text, `name` what the file calls the column. */
type Row = {
  cell: (field: ColumnField) => string | undefined
  name: (field: ColumnField) => string
  read: FieldReader
}

const SEXES: Record<string, NonNullable<PatientRecord['sex']>> = {
  f: 'female',
  female: 'female',
  w: 'female',
  m: 'male',
  male: 'male',
  o: 'other',
  x: 'other',
  other: 'other',
  u: 'unknown',
  unknown: 'unknown',
}
const YES = new Set(['y', 'yes', 'true', 't', '1'])
const NO = new Set(['n', 'no', 'false', 'f', '0'])

const names = ({ cell }: Row): PersonName[] => {
  const family = cell('familyName')
  const given = [cell('givenNames'), cell('middleNames')].filter((name) => name !== undefined)
  const text = cell('fullName')
  const found: PersonName[] = []
  if (family !== undefined || given.length > 0 || text !== undefined) {
    const affixes = { prefix: cell('prefix'), suffix: cell('suffix') }
    found.push(present({ use: 'current' as const, family, given, ...affixes, text }))
  }
  const former = cell('formerFamilyName')
  if (former !== undefined) found.push({ use: 'former', family: former, given })
  const preferred = cell('preferredName')
  if (preferred !== undefined) found.push({ use: 'preferred', given: [preferred] })
  return found
}

const addresses = ({ cell }: Row): PostalAddress[] => {
  const street = [cell('streetNumber'), cell('street')].filter((part) => part !== undefined).join(' ')
  const lines = [street, cell('street2') ?? ''].filter((line) => line !== '')
  const place = { city: cell('city'), state: cell('state'), postcode: cell('postcode') }
  if (lines.length === 0 && Object.values(place).every((part) => part === undefined)) return []
  return [present({ use: 'home' as const, lines, ...place, country: cell('country') })]
}

const contacts = ({ cell }: Row): ContactPointOnChart[] =>
  (
    [
      ['phone', 'home', cell('phone')],
      ['phone', 'mobile', cell('mobilePhone')],
      ['phone', 'work', cell('workPhone')],
      ['email', 'home', cell('email')],
    ] as const
  ).flatMap(([kind, use, value]) => (value === undefined ? [] : [{ kind, use, value }]))

const sexOf = ({ cell, name, read }: Row): PatientRecord['sex'] => {
  const written = cell('sex')
  if (written === undefined) return undefined
  const sex = Object.hasOwn(SEXES, written.toLowerCase()) ? SEXES[written.toLowerCase()] : undefined
  if (!sex) read.reject(name('sex'), `${quoted(written)} is none of F, M, X, U.`)
  return sex
}

const yesOrNo = ({ cell, name, read }: Row, field: ColumnField, otherwise: boolean): boolean => {
  const written = cell(field)?.toLowerCase()
  if (written === undefined) return otherwise
  if (!YES.has(written) && !NO.has(written))
    read.reject(name(field), `${quoted(written)} is neither yes nor no.`)
  return YES.has(written)
}

/**
 * Maps one row to a record; empty cells are unknown.
 *
 * @param cells trimmed, as many as there are columns
 * @param source the name of the directory
 * @param today `YYYY-MM-DD`; birth, death and visit after it are faults
 */
export const csvPatient = (cells: string[], columns: Columns, source: string, today?: string): Mapped => {
  const read = fieldReader(today)
  const name = (field: ColumnField) => columns.at[field]?.column ?? field
  const cell = (field: ColumnField) => {
    const at = columns.at[field]
    return at && read.text(at.column, cells[at.index])
  }
  const row: Row = { cell, name, read }
  const date = (field: ColumnField) => read.pastDate(name(field), cell(field), columns.dateOrder)

  const mrn = cell('mrn')
  const sourceKey = cell('key') ?? mrn
  if (sourceKey === undefined)
    read.reject(name(columns.at.key ? 'key' : 'mrn'), 'It has no number of the patient.')
  const identifiers: Identifier[] = mrn === undefined ? [] : [{ kind: 'mrn', value: mrn }]
  const birthDate = date('birthDate')
  const found = names(row)
  if (found.length === 0 && birthDate === undefined) {
    read.reject(name('familyName'), 'It has neither a name nor a birth date; nobody could find it.')
  }
  const diedOn = date('deceasedOn')
  // Some directories write the day of death where others write yes.
  const dateInDeceased = /\d{4}/.test(cell('deceased') ?? '') ? date('deceased') : undefined
  const deceasedOn = diedOn ?? dateInDeceased
  const deceased =
    deceasedOn !== undefined || (!/\d{4}/.test(cell('deceased') ?? '') && yesOrNo(row, 'deceased', false))

  const record: PatientRecord = present({
    source,
    sourceKey: sourceKey ?? '',
    identifiers,
    names: found,
    birthDate,
    sex: sexOf(row),
    deceased,
    deceasedOn,
    addresses: addresses(row),
    contacts: contacts(row),
    language: languageTag(cell('language')),
    clinician: cell('clinician'),
    lastVisitMonth: date('lastVisit')?.slice(0, 7),
    active: yesOrNo(row, 'active', true),
    links: [],
  })
  const site = cell('site')
  const fault = read.fault()
  if (fault) return { fault }
  return site === undefined ? { record } : { record, site: { field: name('site'), words: [site] } }
}
