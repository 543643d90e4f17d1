import type { AuditEntry } from '@portal-desk/audit'
import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

type Row = { idx: number; entry: Uint8Array }

/** What was written beside the reasons of some entries, by index; an erased one is not there any more. */
export async function readNotes(
  db: Db | Tx,
  vault: Vault,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, string>> {
  // A detail cannot be told from its entry but by reading it; most patients have none, and nothing is asked then.
  const noted = rows.filter(({ entry }) => Buffer.from(entry).includes('"commit"')).filter(hasNote)
  if (noted.length === 0) return new Map()
  const kept = await db
    .selectFrom('audit_detail')
    .select(['idx', 'value'])
    .where('name', '=', 'note')
    .where(
      'idx',
      'in',
      noted.map(({ idx }) => idx),
    )
    .execute()
  return new Map(
    kept.flatMap(({ idx, value }) =>
      value === null ? [] : [[Number(idx), vault.open(value, `audit_detail.value:${idx}:note`)] as const],
    ),
  )
}

const hasNote = ({ entry }: Row): boolean =>
  (JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry).commit?.['note'] !== undefined
