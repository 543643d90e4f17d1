import {
  backwards,
  birthNumber,
  foldEmail,
  KEY,
  nameWords,
  phoneDigits,
  type Searchable,
} from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { runScans } from './run-scans.ts'
import type { Scan } from './scan.ts'

/** Of one kind of sign; who shares it with more people than these is found by another sign, or by nobody. */
const MOST = 20

/**
 * The walks that find who may be the same person: a surname, current or former, in the year of birth; a first name on the
 * very day; a phone; a mailbox.
 */
function scansFor({ names, birthDate, contacts }: Searchable): Scan[] {
  const dob = birthNumber(birthDate)
  const year = KEY.year(Math.floor(dob / 10_000))
  const families = [...new Set(names.flatMap(({ family = '' }) => nameWords(family)))].slice(0, 4)
  const given = [...new Set(names.flatMap(({ given }) => nameWords(given[0] ?? '')))].slice(0, 2)
  const phones = contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => phoneDigits(value))
  const emails = contacts.filter(({ kind }) => kind === 'email').map(({ value }) => foldEmail(value))
  const born = dob > 0
  return [
    ...(born && families.length > 0 ? [{ key: year, terms: families, most: MOST }] : []),
    ...(born && dob % 100 > 0 && given.length > 0
      ? [{ key: year, terms: given, dob: [dob, dob] as const, most: MOST }]
      : []),
    ...phones.slice(0, 2).map((digits): Scan => ({ key: KEY.phone, terms: [backwards(digits)], most: MOST })),
    ...emails.slice(0, 2).map((email): Scan => ({ key: KEY.email, terms: [email], most: MOST })),
  ]
}

/**
 * Records that may be the same person as each of these, without itself; a bounded number each, by the stored search keys.
 * @returns for each record, in the order given, the ids of others
 */
export async function findLikeIds(
  db: QueryExecutorProvider,
  records: readonly { id: string; record: Searchable }[],
): Promise<string[][]> {
  const found = records.map(() => new Set<string>())
  const scans = records.flatMap(({ record }, whose) => scansFor(record).map((scan) => ({ scan, whose })))
  if (scans.length === 0) return records.map(() => [])
  const met = await runScans(
    db,
    scans.map(({ scan }) => scan),
  )
  for (const { scan, patient } of met) {
    const whose = scans[scan]?.whose
    if (whose !== undefined && records[whose]?.id !== patient) found[whose]?.add(patient)
  }
  return found.map((ids) => [...ids].sort())
}
