import type { AuditEntry, Reconciliation } from '@portal-desk/audit'
import type { Store } from '@portal-desk/store'

const PORTION = 500

/** By login: the newest version that the log tells of, and in which entry. */
export type Told = Map<string, { version: number; idx: number }>

/** A login that stands at another version than the log tells. */
type Difference = { id: string; stands: number; told: number; idx: number }

/** Takes down which logins an entry changed; of entries of before they named any there is nothing to compare. */
export function tellVersions(told: Told, idx: number, { accounts = [] }: AuditEntry): void {
  for (const one of accounts) {
    const at = one.lastIndexOf('@')
    told.set(one.slice(0, at), { version: Number(one.slice(at + 1)), idx })
  }
}

/** Logins whose version in the tables is not the told one; one that is gone is told of as a row without its entry is. */
export async function differingVersions({ read }: Store, told: Told): Promise<Difference[]> {
  const ids = [...told.keys()]
  const differ: Difference[] = []
  for (let from = 0; from < ids.length; from += PORTION) {
    const rows = await read
      .selectFrom('portal_account')
      .select(['id', 'version'])
      .where('id', 'in', ids.slice(from, from + PORTION))
      .execute()
    for (const { id, version } of rows) {
      const known = told.get(id)
      if (known && known.version !== version)
        differ.push({ id, stands: version, told: known.version, idx: known.idx })
    }
  }
  return differ
}

/**
 * What is left of them once it is known what was written while the log was read: changed behind the log's back, or put
 * back to what they were.
 */
export function versionFindings(
  differ: readonly Difference[],
  meanwhile: Told,
): Pick<Reconciliation, 'rowsWithoutEntry' | 'entriesWithoutRow'> {
  const named = (id: string, version: number) => `account:${id} at version ${version}`
  return {
    rowsWithoutEntry: differ
      .filter(({ id, stands, told }) => stands > (meanwhile.get(id)?.version ?? told))
      .map(({ id, stands }) => ({ row: named(id, stands) })),
    entriesWithoutRow: differ
      .filter(({ stands, told }) => stands < told)
      .map(({ id, told, idx }) => ({ idx, row: named(id, told) })),
  }
}
