import path from 'node:path'
import { sql } from 'kysely'
import type { Store } from './dialect.ts'
import { isPostgres } from './is-postgres.ts'
import { StoreRefused } from './store-refused.ts'

/** Nothing of it needs quoting, in SQL or in a connection's options. */
const NAME = /^[a-z]{1,20}$/

/**
 * The address of another database of the same shape beside one: a file in the same folder, or on PostgreSQL a schema
 * of the same database, on whose connections nothing else is found.
 */
export function databaseBeside(url: string, name: string): string {
  if (isPostgres(url)) {
    const beside = new URL(url)
    beside.searchParams.set('schema', name)
    return beside.href
  }
  return url.startsWith('file:')
    ? new URL(`${name}.db`, url).href
    : path.join(path.dirname(url), `${name}.db`)
}

/**
 * The schema that an address of PostgreSQL names; undefined for the usual one.
 * @throws StoreRefused for a name that would have to be quoted
 */
export function schemaIn(url: string): string | undefined {
  const name = isPostgres(url) ? new URL(url).searchParams.get('schema') : null
  if (name === null) return undefined
  if (!NAME.test(name)) throw new StoreRefused('A schema is named by small letters.')
  return name
}

/** Whether a schema holds a desk's tables. */
export async function hasSchema({ read }: Store, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass(${`${name}.patient`}) is not null as there`.execute(read)
  return rows[0]?.there === true
}

/** Takes away a schema with all that is in it, as its owner. */
export async function dropSchema({ write }: Store, name: string): Promise<void> {
  await sql`drop schema if exists ${sql.id(name)} cascade`.execute(write)
}
