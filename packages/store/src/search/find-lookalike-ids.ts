import { birthNumber, KEY, nameWords, type Searchable } from '@portal-desk/matching'
import type { QueryExecutorProvider, RawBuilder } from 'kysely'
import { engineOf } from './engine-of.ts'
import { runScans, scansQuery } from './run-scans.ts'
import type { Met, Scan } from './scan.ts'

type Person = Pick<Searchable, 'names' | 'birthDate'>

/**
 * Patients with the surname and the whole birth date of this one (twins, namesakes, a second chart), without itself, in
 * order of their ids; a patient without whole birth date has none. Before each remedy such a patient is confirmed once
 * more (edge case 7), however narrow the search was that found it.
 */
export async function findLookalikeIds(
  db: QueryExecutorProvider,
  patient: string,
  person: Person,
): Promise<string[]> {
  const scan = lookalikeScan(person)
  return scan ? lookalikesIn(await runScans(db, [scan]), patient) : []
}

/** The same as a `select`, this patient among them; undefined for a patient who can have none. */
export function lookalikeRows(db: QueryExecutorProvider, person: Person): RawBuilder<Met> | undefined {
  const scan = lookalikeScan(person)
  return scan && scansQuery(engineOf(db), [scan])
}

function lookalikeScan(person: Person): Scan | undefined {
  const dob = birthNumber(person.birthDate)
  const terms = person.names
    .filter(({ use }) => use !== 'former')
    .flatMap(({ family = '' }) => nameWords(family))
  if (dob % 100 === 0 || terms.length === 0) return undefined
  return { key: KEY.year(Math.floor(dob / 10_000)), terms, dob: [dob, dob] }
}

/** Without this patient, in order of their ids. */
export function lookalikesIn(rows: readonly Met[], patient: string): string[] {
  return [...new Set(rows.map((row) => row.patient))].filter((id) => id !== patient).sort()
}
