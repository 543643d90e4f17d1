import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SearchDialect } from './search-schema.ts'

/**
 * `in (…)` with the whole list in one parameter, so that the statement's text is the same for every length and need not
 * be prepared again.
 */
export function oneOf(
  dialect: SearchDialect,
  column: string,
  values: readonly string[],
): RawBuilder<SqlBool> {
  const name = sql.ref(column)
  const [only] = values
  if (values.length === 1 && only !== undefined) return sql`${name} = ${only}`
  if (dialect === 'postgres') return sql`${name} = any(${values}::text[])`
  return sql`${name} in (select value from json_each(${JSON.stringify(values)}))`
}
