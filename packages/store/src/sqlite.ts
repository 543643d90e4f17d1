import { accessSync, appendFileSync, constants, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely'
import type { Store } from './dialect.ts'
import { faultKindOf } from './faults.ts'
import { oneEachTurn } from './one-each-turn.ts'
import type { Database } from './schema.ts'
import { PlanOnceCompiler } from './search/plan-once.ts'
import { rememberStatements } from './search/remember-statements.ts'
import { StoreRefused } from './store-refused.ts'
import { openOn, waitForLock } from './wait-for-lock.ts'

/**
 * Settings of T6; `check` is what the pragma must answer, because a driver that ignores one says nothing. The last is set
 * last: before anybody is served, opening may wait in place; afterwards {@link waitForLock} does it aside.
 */
const pragmas: { name: string; set: string; check: string | number }[] = [
  { name: 'journal_mode', set: 'WAL', check: 'wal' },
  { name: 'synchronous', set: 'FULL', check: 2 },
  { name: 'foreign_keys', set: 'ON', check: 1 },
  { name: 'trusted_schema', set: 'OFF', check: 0 },
  { name: 'secure_delete', set: 'ON', check: 1 },
  { name: 'busy_timeout', set: '10', check: 10 },
]
/** ms; the first start of another server makes all tables meanwhile. */
const WAIT_WHILE_OPENING = 15_000
const BETWEEN_TRIES = 20

/** SQLite's schema changes are transactional: one killed in the middle of its first start leaves nothing half made. */
class WholeSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** A connection that waits for locks of other processes without holding up this one. */
class PatientSqliteDialect extends SqliteDialect {
  protected readonly connection: SQLite.Database
  constructor(connection: SQLite.Database) {
    super({ database: rememberStatements(connection) })
    this.connection = connection
  }
  override createQueryCompiler(): QueryCompiler {
    return new PlanOnceCompiler()
  }
  override createDriver(): Driver {
    const driver = super.createDriver()
    const acquire = driver.acquireConnection.bind(driver)
    let patient: DatabaseConnection | undefined
    driver.acquireConnection = async (options): Promise<DatabaseConnection> => {
      patient ??= waitForLock(await acquire(options), openOn(this.connection))
      return patient
    }
    return driver
  }
}

/**
 * A writer takes the write lock when it begins, so that two never find out at commit that both read first. SQLite ends
 * a transaction by itself when the disk is full: rolling back once more would hide that fault behind another.
 */
class ImmediateSqliteDialect extends PatientSqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeSchemaAdapter()
  }
  override createDriver(): Driver {
    const driver = oneEachTurn(super.createDriver())
    driver.beginTransaction = async (connection): Promise<void> => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    }
    driver.rollbackTransaction = async (connection): Promise<void> => {
      if (this.connection.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
    }
    return driver
  }
}

/** SQLite does not wait by itself for another process that changes the journal of a new file in the same moment. */
function setPatiently(connection: SQLite.Database, pragma: string): void {
  for (let waited = 0; ; waited += BETWEEN_TRIES) {
    try {
      connection.pragma(pragma)
      return
    } catch (error) {
      if (faultKindOf(error) !== 'busy' || waited >= WAIT_WHILE_OPENING) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES)
    }
  }
}

function openConnection(file: string, readonly: boolean): SQLite.Database {
  const connection = new SQLite(file, { readonly, timeout: WAIT_WHILE_OPENING })
  for (const { name, set, check } of pragmas) {
    if (readonly && name === 'journal_mode') continue
    setPatiently(connection, `${name} = ${set}`)
    const is = connection.pragma(name, { simple: true })
    if (is !== check) throw new StoreRefused(`SQLite did not take ${name} = ${set}; it says ${String(is)}.`)
  }
  return connection
}

/**
 * Opens (and where missing, creates) a SQLite database file with the settings of T6.
 * @throws StoreRefused with a sentence when the folder or file cannot be written or a setting is not taken.
 */
export function openSqlite(file: string): Store {
  const folder = path.dirname(file)
  try {
    if (file !== ':memory:') mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
    // Patient records: nobody else on the machine reads them. SQLite gives its other files the same rights.
    else if (file !== ':memory:') appendFileSync(file, '', { mode: 0o600 })
  } catch {
    throw new StoreRefused(
      `The database ${file} cannot be written. Check the folder's rights, or set DATA_DIR.`,
    )
  }
  let writer: SQLite.Database
  let reader: SQLite.Database
  try {
    writer = openConnection(file, false)
    reader = openConnection(file, true)
  } catch (error) {
    if (error instanceof StoreRefused) throw error
    throw new StoreRefused(`The database ${file} cannot be opened: ${(error as Error).message}.`)
  }
  const write = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(writer) })
  const read = new Kysely<Database>({ dialect: new PatientSqliteDialect(reader) })
  return {
    dialect: 'sqlite',
    write,
    read,
    checked: 'SQLite: WAL, synchronous FULL, foreign keys, secure delete',
    async close() {
      await read.destroy()
      // Kysely closes nothing that it was never asked to read with; whoever writes is last, and clears the journal away.
      reader.close()
      await write.destroy()
      writer.close()
    },
  }
}
