import type { PatientRecord } from '@portal-desk/domain'
import { searchKeysOf } from '@portal-desk/matching'
import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { createSearchTables } from '../search/create-search-tables.ts'
import { writeSearchKeys } from '../search/write-search-keys.ts'

const AT_ONCE = 1_000

/** Whether the index is the one that filed names by pairs: only that one had this column. */
async function filedByPairs(db: Kysely<Database>, dialect: Dialect): Promise<boolean> {
  const { rows } = await (dialect === 'sqlite'
    ? sql`select 1 from pragma_table_info('search_key') where name = 'rest'`
    : sql`select 1 from information_schema.columns
          where table_schema = current_schema() and table_name = 'search_key' and column_name = 'rest'`
  ).execute(db)
  return rows.length > 0
}

/** Files everybody anew where names were filed by pairs; a database made since then has the layout already. */
export async function searchByYear(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  if (!(await filedByPairs(db, dialect))) return
  for (const table of ['search_key', 'name_term', 'name_del']) await db.schema.dropTable(table).execute()
  await createSearchTables(db, dialect)
  for (let after = ''; ; ) {
    const patients = await db
      .selectFrom('patient')
      .leftJoin('portal_account', 'portal_account.patient_id', 'patient.id')
      .select(['patient.id', 'patient.record', 'portal_account.username'])
      .where('patient.id', '>', after)
      .orderBy('patient.id')
      .limit(AT_ONCE)
      .execute()
    const last = patients.at(-1)
    if (!last) return
    const keys = patients.map(({ id, record, username }) => ({
      patient: id,
      keys: searchKeysOf({
        ...(JSON.parse(record) as PatientRecord),
        ...(username === null ? {} : { usernames: [username] }),
      }),
    }))
    await writeSearchKeys(db, dialect, keys)
    after = last.id
  }
}
