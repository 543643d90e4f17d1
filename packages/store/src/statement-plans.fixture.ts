import path from 'node:path'
import SQLite from 'better-sqlite3'
import { DefaultQueryCompiler } from 'kysely'
import { smallTables } from './small-tables.fixture.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** What looks at everything on purpose: bringing the schema forward, samples, backups, and a sweep before it begins. */
const onPurpose = /\/(migrations|sample|demo|dormancy|backup)\//

/** Who wrote a statement: the first of our own files on the way to it. */
const origins = new Map<string, string>()
const compileQuery = DefaultQueryCompiler.prototype.compileQuery
DefaultQueryCompiler.prototype.compileQuery = function (...given) {
  const compiled = compileQuery.apply(this, given)
  if (!origins.has(compiled.sql)) origins.set(compiled.sql, ownFrame(new Error().stack ?? ''))
  return compiled
}

function ownFrame(stack: string): string {
  const ours = stack
    .split('\n')
    .slice(2)
    .map((line) => /\(?((?:file:\/\/)?\/[^():]+):\d+:\d+\)?$/.exec(line)?.[1]?.replace('file://', '') ?? '')
    .filter((file) => file.startsWith(root) && !file.includes('node_modules'))
  return path.relative(root, ours[0] ?? root)
}

const plans = new Map<string, string[]>()
const prepare = SQLite.prototype.prepare
SQLite.prototype.prepare = function (this: SQLite.Database, text: string) {
  if (!plans.has(text) && /^\s*(select|with|insert|update|delete|\/\*)/i.test(text)) {
    plans.set(text, [])
    const nothing = Array.from({ length: text.split('?').length - 1 }, () => null)
    const plan = ask(this, `explain query plan ${text}`).all(...nothing)
    plans.set(text, wholeWalks(this, text, plan as { detail: string }[]))
  }
  return prepare.call(this, text)
} as typeof prepare

const ask = (db: SQLite.Database, text: string): SQLite.Statement<unknown[]> =>
  prepare.call(db, text) as SQLite.Statement<unknown[]>

/** The first rows of a table in its own order, whatever is in them. */
const isFirstRows = (text: string): boolean => !/\bwhere\b/i.test(text) && /\blimit \+?\?$/i.test(text)

function wholeWalks(db: SQLite.Database, text: string, plan: readonly { detail: string }[]): string[] {
  if (isFirstRows(text)) return []
  return plan.flatMap(({ detail }) => {
    const walk = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?(?: LEFT-JOIN)?$/.exec(detail)
    if (!walk) return []
    const [, name = '', index] = walk
    const table = tableOf(db, text, name)
    return table === undefined || smallTables.includes(table) || isPartial(db, table, index) ? [] : [detail]
  })
}

/** Of a name or an alias; undefined for what is no table, such as a list of values. */
function tableOf(db: SQLite.Database, text: string, name: string): string | undefined {
  const aliased = new RegExp(`"?(\\w+)"?\\s+(?:as\\s+)?"?${name}"?(?:\\s|,|\\)|$)`, 'i').exec(text)?.[1]
  const known = ask(db, "select name from sqlite_master where type = 'table' and name in (?, ?)")
  return (known.get(name, aliased ?? name) as { name: string } | undefined)?.name
}

/** An index that holds only what is open, held or due is as long as the work that waits. */
function isPartial(db: SQLite.Database, table: string, index: string | undefined): boolean {
  const indexes = db.pragma(`index_list(${table})`) as { name: string; partial: number }[]
  return indexes.some((one) => one.name === index && one.partial === 1)
}

/** A statement of the product that walks through a whole large table: who wrote it, where it walks, how it reads. */
export type WholeWalk = { origin: string; walks: string[]; text: string }

/** All that were sent by this process so far. */
export const wholeWalksSoFar = (): WholeWalk[] =>
  [...plans].flatMap(([text, walks]) => {
    const origin = origins.get(text) ?? ''
    const product = /\/src\//.test(origin) && !/\.(test|fixture)\.ts$/.test(origin) && !onPurpose.test(origin)
    return product && walks.length > 0 ? [{ origin, walks, text }] : []
  })
