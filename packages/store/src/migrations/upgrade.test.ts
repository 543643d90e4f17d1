import { rootAt, toHex } from '@portal-desk/audit'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { appendAudit } from '../audit-log.ts'
import { logSize, storedLeaves } from '../audit-sources.ts'
import type { Store } from '../dialect.ts'
import { openAsOwner } from '../open-store.ts'
import { contextAt, engines, freshUrl, plainVault } from '../whole-store.fixture.ts'
import { migrate, migrateUpTo, newestSchema, schemaOf } from './migrate.ts'

/** What a desk of the first version had: a patient, a login, and entries of the log. */
async function firstContent({ write, dialect }: Store): Promise<void> {
  await sql`insert into patient (id, source, source_key, mrn, masked_name, birth_date, deceased, active, record,
      changed_at, content_hash, first_imported_at, version)
    values ('p1', 'test', '1', 'M-1', 'García, M.', '1984-03-12', 0, 1,
      ${JSON.stringify({ source: 'test', sourceKey: '1', identifiers: [], names: [], addresses: [], contacts: [] })},
      '{}', 'hash', 1, 1)`.execute(write)
  await sql`insert into portal_account (id, patient_id, username, lifecycle, lock_kind, hold, credential, contact,
      language, failed_sign_ins, created_at, version)
    values ('a1', 'p1', 'mgarcia1', 'active', 'none', 'none', 'set', 'verified', 'en', 0, 1, 1)`.execute(
    write,
  )
  await write.transaction().execute(async (tx) => {
    const event = { action: 'sample.made', outcome: 'done', details: { note: 'what was typed' } } as const
    await appendAudit(
      tx,
      dialect,
      plainVault,
      Array.from({ length: 5 }, () => ({ event, context: contextAt(1) })),
    )
  })
}

/** What came with later versions. */
async function laterContent({ write }: Store): Promise<void> {
  await sql`insert into call_session (id, staff_id, searched_by, channel, state, relationship, language,
      interpreter, relay, opened_at, last_activity_at, version)
    values ('c1', 's1', '[]', 'phone', 'open', 'self', 'en', 0, 0, 1, 1, 1)`.execute(write)
  await sql`insert into patient_mark (patient_id, mark, set_at) values ('p1', 'no-mail', 1)`.execute(write)
}

const rootOf = async ({ read }: Store) => toHex(await rootAt(await logSize(read), storedLeaves(read)))
const count = async (
  { read }: Store,
  table: 'patient' | 'portal_account' | 'call_session' | 'patient_mark',
) => (await read.selectFrom(table).selectAll().execute()).length

describe.each(engines)('an upgrade on %s', (engine) => {
  test('T10 from the first schema and from one in between: everything is there, and the log has the same root', async () => {
    const store = await openAsOwner(await freshUrl(engine))
    const upTo = (name: string) =>
      store.write.transaction().execute((tx) => migrateUpTo(tx, store.dialect, name))
    await upTo('001-first')
    await firstContent(store)
    const root = await rootOf(store)
    await upTo('030-dormancy-runs')
    expect(await schemaOf(store.read)).toBe('030-dormancy-runs')
    await laterContent(store)
    expect(await rootOf(store)).toBe(root)
    await migrate(store)
    expect(await schemaOf(store.read)).toBe(newestSchema)
    expect(await rootOf(store)).toBe(root)
    const counts = (['patient', 'portal_account', 'call_session', 'patient_mark'] as const).map((table) =>
      count(store, table),
    )
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 1])
    // The newest program works on it: the log goes on where it was.
    await store.write
      .transaction()
      .execute((tx) =>
        appendAudit(tx, store.dialect, plainVault, [
          { event: { action: 'sample.made', outcome: 'done' }, context: contextAt(2) },
        ]),
      )
    expect(await logSize(store.read)).toBe(6)
    await store.close()
  })
})
