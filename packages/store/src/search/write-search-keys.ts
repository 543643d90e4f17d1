import { type SearchKey, termsOf } from '@portal-desk/matching'
import { type QueryExecutorProvider, sql } from 'kysely'
import { bulkRows, portions } from './bulk.ts'
import { changeNameTerms } from './name-terms.ts'
import type { SearchDialect } from './search-schema.ts'

/** The keys of one patient, made by `searchKeysOf`. */
export interface PatientKeys {
  patient: string
  keys: readonly SearchKey[]
}

/** A change of one patient: keys are a function of the record, so those before come from the record before. */
export interface ChangedKeys {
  patient: string
  before: readonly SearchKey[]
  after: readonly SearchKey[]
}

const COLUMNS = [
  { name: 'key', type: 'text' },
  { name: 'term', type: 'text' },
  { name: 'other', type: 'text' },
  { name: 'dob', type: 'int' },
  { name: 'patient', type: 'text' },
  { name: 'kind', type: 'text' },
] as const
const names = sql.join(COLUMNS.map(({ name }) => sql.id(name)))
type Row = [string, string, string, number, string, string]

/** Files new patients, many in one call. */
export function writeSearchKeys(
  tx: QueryExecutorProvider,
  dialect: SearchDialect,
  patients: readonly PatientKeys[],
): Promise<void> {
  return replaceSearchKeys(
    tx,
    dialect,
    patients.map(({ patient, keys }) => ({ patient, before: [], after: keys })),
  )
}

/** Brings the index from one state of the records to the next; rows and names that stay are not touched. */
export async function replaceSearchKeys(
  tx: QueryExecutorProvider,
  dialect: SearchDialect,
  patients: readonly ChangedKeys[],
): Promise<void> {
  const gone: Row[] = []
  const come: Row[] = []
  const terms = new Map<string, number>()
  const count = (term: string, by: number): unknown => terms.set(term, (terms.get(term) ?? 0) + by)
  for (const { patient, before, after } of patients) {
    const old = new Map(before.map((key) => [JSON.stringify(key), key]))
    const now = new Map(after.map((key) => [JSON.stringify(key), key]))
    for (const [sign, key] of old) if (!now.has(sign)) gone.push(rowOf(patient, key))
    for (const [sign, key] of now) if (!old.has(sign)) come.push(rowOf(patient, key))
    for (const term of termsOf(before)) count(term, -1)
    for (const term of termsOf(after)) count(term, 1)
  }
  for (const rows of portions(gone, 5_000)) {
    await sql`delete from search_key where (key, term, other, dob, patient, kind) in
      (select v.key, v.term, v.other, v.dob, v.patient, v.kind from ${bulkRows(dialect, COLUMNS, rows)})`.execute(
      tx,
    )
  }
  // In index order: neighbours land on the same page.
  come.sort(byKeyAndTerm)
  for (const rows of portions(come, 5_000)) {
    await sql`insert into search_key (${names}) select ${names} from ${bulkRows(dialect, COLUMNS, rows)}
      where true on conflict do nothing`.execute(tx)
  }
  await changeNameTerms(tx, dialect, terms)
}

function rowOf(patient: string, { key, term, other, dob, kind }: SearchKey): Row {
  return [key, term, other, dob, patient, kind]
}

function byKeyAndTerm(a: Row, b: Row): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0
}
