import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { engines, freshStore } from '../whole-store.fixture.ts'
import { searchByYear } from './009-search-by-year.ts'

const record = {
  source: 'test',
  sourceKey: '1',
  identifiers: [{ kind: 'mrn', value: '204-1187' }],
  names: [{ use: 'current', family: 'García', given: ['María'] }],
  birthDate: '1984-03-12',
  addresses: [],
  contacts: [],
}

test.each(engines)(
  'T10 on %s an index that filed names by pairs is made anew, with everybody in it',
  async (engine) => {
    const { store } = await freshStore(engine)
    const { write } = store
    await write
      .insertInto('patient')
      .values({
        id: 'patient-1',
        source: 'test',
        source_key: '1',
        mrn: '204-1187',
        masked_name: 'García, M.',
        birth_date: '1984-03-12',
        town: null,
        deceased: 0,
        active: 1,
        record: JSON.stringify(record),
        changed_at: '{}',
        content_hash: 'hash',
        first_imported_at: 1,
        version: 1,
      })
      .execute()
    await sql`drop table search_key`.execute(write)
    await sql`create table search_key (key text, term text, other text, dob integer, patient text, kind text, rest text)`.execute(
      write,
    )
    await searchByYear(write, store.dialect)
    const rows = await store.read
      .selectFrom('search_key')
      .select(['key', 'patient'])
      .where('term', '=', 'garcia')
      .execute()
    expect(rows).toContainEqual({ key: 'y1984', patient: 'patient-1' })
    await sql`select rest from search_key`.execute(store.read).then(
      () => expect.unreachable('the old column is gone'),
      (error: Error) => expect(error.message).toMatch(/rest/),
    )
    await store.close()
  },
)
