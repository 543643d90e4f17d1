import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { runScript } from './processes.ts'

export type Engine = 'sqlite' | 'postgres'

const folder = (engine: Engine): string => path.join(process.env['E2E_TEMPLATES'] ?? '', engine)
/** Where what was compiled for one server is kept for the next. */
export const compiledIn = (): string => path.join(process.env['E2E_TEMPLATES'] ?? '', 'compiled')

const TEMPLATE = 'e2e_template'

async function onPostgres(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['E2E_POSTGRES'] ?? '' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function databaseUrl(name: string): string {
  const url = new URL(process.env['E2E_POSTGRES'] ?? '')
  url.pathname = `/${name}`
  return url.href
}

/** Makes the clinic of the demo once for each engine; every world starts from a copy of it. */
export async function makeTemplates(): Promise<void> {
  await onPostgres(`create database ${TEMPLATE}`)
  const seed = (engine: Engine, url: string) => {
    mkdirSync(folder(engine), { recursive: true })
    const env = {
      ...process.env,
      DEMO: 'true',
      DATA_DIR: folder(engine),
      DATABASE_URL: url,
      NODE_OPTIONS: '',
    }
    return runScript('seed.ts', [], env)
  }
  await Promise.all([
    seed('sqlite', path.join(folder('sqlite'), 'portal-desk.db')),
    seed('postgres', databaseUrl(TEMPLATE)),
  ])
}

/** A database with nothing in it; gives its address. */
export async function emptyDatabase(engine: Engine, dataDir: string): Promise<string> {
  if (engine === 'sqlite') return path.join(dataDir, 'portal-desk.db')
  const name = nameFor(dataDir)
  await onPostgres(`create database ${name}`)
  return databaseUrl(name)
}

const nameFor = (dataDir: string): string => `e2e_${path.basename(dataDir).toLowerCase().replace(/\W/g, '_')}`

/** Copies the clinic into a folder and a database of its own; gives the database's address. */
export async function copyTemplate(engine: Engine, dataDir: string): Promise<string> {
  cpSync(folder(engine), dataDir, { recursive: true })
  if (engine === 'sqlite') return path.join(dataDir, 'portal-desk.db')
  const name = nameFor(dataDir)
  await onPostgres(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  return databaseUrl(name)
}
