import { KEY } from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { type Met, runScans } from './run-scans.ts'

/**
 * Keeps the rows whose patient has the postcode that goes with them; a row without one stays. A phone's row does not know
 * the postcode, and a phone with a postcode finds few.
 */
export async function inPostcode(
  db: QueryExecutorProvider,
  rows: readonly Met[],
  postcodeOf: (row: Met) => string | undefined,
): Promise<readonly Met[]> {
  const asked = rows.filter((row) => postcodeOf(row) !== undefined)
  if (asked.length === 0) return rows
  const signs = new Map<string, Met>()
  for (const row of asked) signs.set(`${postcodeOf(row)}\n${row.other}\n${row.dob}`, row)
  const scans = [...signs.values()].map((row) => ({
    keys: [KEY.postcode],
    terms: [postcodeOf(row) ?? ''],
    others: [row.other],
    dob: [row.dob, row.dob] as const,
  }))
  const there = await runScans(db, scans)
  const found = new Set(there.map(({ term, patient }) => `${term}\n${patient}`))
  return rows.filter((row) => {
    const postcode = postcodeOf(row)
    return postcode === undefined || found.has(`${postcode}\n${row.patient}`)
  })
}
