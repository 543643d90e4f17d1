import { openStore, type Store } from '@portal-desk/store'
import { sql } from 'kysely'

/** The same of a database by its address. */
export async function cellsAt(databaseUrl: string): Promise<Map<string, string>> {
  const store = await openStore(databaseUrl)
  return cellsOf(store).finally(() => store.close())
}

/** Everything that stands in the database, as text by `table.column`. */
export async function cellsOf({
  read,
  dialect,
}: Pick<Store, 'read' | 'dialect'>): Promise<Map<string, string>> {
  const tables = await (dialect === 'sqlite'
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
    : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  ).execute(read)
  const cells = new Map<string, string[]>()
  for (const { name } of tables.rows) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(read)
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const place = `${name}.${column}`
        const texts = cells.get(place) ?? []
        texts.push(String(value))
        cells.set(place, texts)
      }
    }
  }
  return new Map([...cells].map(([place, texts]) => [place, texts.join('\n')]))
}
