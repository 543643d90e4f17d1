import { openNote } from '@portal-desk/audit'
import type { AuditAction } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'
import { witnessKeys } from '../audit/witnessed-by.ts'

/** A day of mail of a large clinic; more are not counted one by one. */
const MOST = 20_000
/** So many checkpoints back a witness's signature is looked for. */
const LOOKED_AT = 500

/** When something of ours was last done. */
export async function newestOf(db: Db, actor: string, action: AuditAction): Promise<number | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('actor', '=', actor)
    .where('action', '=', action)
    .where('outcome', '=', 'done')
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

/** How often the outbox told of something since an instant. */
export async function countOf(db: Db, action: AuditAction, since: number): Promise<number> {
  const { n } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('audit_entry')
        .select('idx')
        .where('actor', '=', 'outbox')
        .where('action', '=', action)
        .where('at', '>=', since)
        .limit(MOST)
        .as('told'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** When an entry was made. */
export async function entryAt(db: Db, idx: number): Promise<number | undefined> {
  const row = await db.selectFrom('audit_entry').select('at').where('idx', '=', idx).executeTakeFirst()
  return row?.at
}

/** Since when the witness has signed no checkpoint: when the first was published that it did not sign. */
export async function silentSince(db: Db, key: string): Promise<number | undefined> {
  const rows = await db
    .selectFrom('audit_checkpoint')
    .select(['note', 'published_at'])
    .where('published_at', 'is not', null)
    .orderBy('size', 'desc')
    .limit(LOOKED_AT)
    .execute()
  const keys = witnessKeys(key)
  const signed = rows.findIndex(({ note }) => typeof openNote(note, keys) !== 'string')
  return (signed === -1 ? rows.at(-1) : rows[signed - 1])?.published_at ?? undefined
}
