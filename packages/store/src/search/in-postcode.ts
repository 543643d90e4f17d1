import { type Interpretation, KEY } from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { runScans } from './run-scans.ts'
import type { Met } from './scan.ts'

/**
 * Of rows found by a phone, keeps those whose patient has the postcode that was typed with it; all other rows stay. A
 * phone's row does not know the postcode, and a phone finds few.
 * @param readingOf the reading of what was typed that a row answers
 */
export async function inPostcode(
  db: QueryExecutorProvider,
  rows: readonly Met[],
  readingOf: (row: Met) => Interpretation | undefined,
): Promise<readonly Met[]> {
  const postcodeOf = (row: Met): string | undefined =>
    row.key === KEY.phone ? readingOf(row)?.postcode : undefined
  const asked = rows.filter((row) => postcodeOf(row) !== undefined)
  if (asked.length === 0) return rows
  const signs = new Map<string, Met>()
  for (const row of asked) signs.set(`${postcodeOf(row)}\n${row.other}\n${row.dob}`, row)
  const scans = [...signs.values()].map((row) => ({
    key: KEY.postcode,
    terms: [postcodeOf(row) ?? ''],
    others: row.other.split(' ').slice(0, 1),
    dob: [row.dob, row.dob] as const,
  }))
  const there = await runScans(db, scans)
  const found = new Set(there.map(({ term, patient }) => `${term}\n${patient}`))
  return rows.filter((row) => {
    const postcode = postcodeOf(row)
    return postcode === undefined || found.has(`${postcode}\n${row.patient}`)
  })
}
