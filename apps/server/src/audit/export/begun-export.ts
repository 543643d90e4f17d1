import { EXPORT_LIFE } from '@portal-desk/domain'
import { type Db, newestActsOf, openDetails, type Vault } from '@portal-desk/store'
import { readRow } from '../audit-row.ts'
import { AskedExport } from './asked-export.ts'

/** More than anybody begins or takes up again within an hour. */
const NEWEST = 200

/** An export that was begun: what it holds, when it was begun, and before which entry all of its own stand. */
export type BegunExport = AskedExport & { at: number; size: number }

/** What somebody began to export within the last hour, read from its own entry; nobody else's, and nothing older (S18). */
export async function begunExport(
  read: Db,
  vault: Vault,
  staffId: string,
  exportId: string,
  now: number,
): Promise<BegunExport | undefined> {
  const rows = await newestActsOf(read, staffId, 'audit.exported', NEWEST)
  const begun = rows
    .map(readRow)
    .find(({ entry }) => entry.object === `export:${exportId}` && entry.commit !== undefined)
  if (!begun || begun.event.at <= now - EXPORT_LIFE) return undefined
  const { idx, at } = begun.event
  const asked = (await openDetails(read, vault, [idx], 'asked')).get(idx)
  return asked === undefined ? undefined : { ...AskedExport.parse(JSON.parse(asked)), at, size: idx }
}
