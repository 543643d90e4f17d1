import { birthNumber, KEY, nameWords, type Searchable } from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { runScans } from './run-scans.ts'

/**
 * Patients with the surname and the whole birth date of this one (twins, namesakes, a second chart), without itself, in
 * order of their ids; a patient without whole birth date has none. Before each remedy such a patient is confirmed once
 * more (edge case 7), however narrow the search was that found it.
 */
export async function findLookalikeIds(
  db: QueryExecutorProvider,
  patient: string,
  person: Pick<Searchable, 'names' | 'birthDate'>,
): Promise<string[]> {
  const dob = birthNumber(person.birthDate)
  const terms = person.names
    .filter(({ use }) => use !== 'former')
    .flatMap(({ family = '' }) => nameWords(family))
  if (dob % 100 === 0 || terms.length === 0) return []
  const rows = await runScans(db, [{ key: KEY.year(Math.floor(dob / 10_000)), terms, dob: [dob, dob] }])
  return [...new Set(rows.map((row) => row.patient))].filter((id) => id !== patient).sort()
}
