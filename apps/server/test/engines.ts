import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, openStore } from '@portal-desk/store'
import pg from 'pg'
import { inject } from 'vitest'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]
type Place = { url: string; dataDir: string }

const FILE = 'portal-desk.db'
let made = 0

let connected: pg.Pool | undefined
/** One connection for all databases that are made here: connecting takes as long as making one. */
function maker(): pg.Pool {
  if (connected) return connected
  connected = new pg.Pool({ connectionString: inject('postgresUrl'), max: 1, allowExitOnIdle: true })
  // It is left open for as long as there are tests; the server ends before it does.
  connected.on('error', () => undefined)
  return connected
}

async function newDatabase(template: string): Promise<{ name: string; url: string }> {
  const name = `t${process.pid}_${++made}_${Date.now().toString(36)}`
  // Copied as files: through the log, as is usual, it takes seven times as long.
  await maker().query(`create database ${name} template ${template} strategy file_copy`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return { name, url: url.href }
}

/** An empty database of its own for one test, on either engine, and a folder for its keys. */
export async function freshDatabase(engine: Engine): Promise<Place> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-test-'))
  if (engine === 'sqlite') return { url: path.join(dataDir, FILE), dataDir }
  return { url: (await newDatabase('template1')).url, dataDir }
}

async function makeTemplate(engine: Engine): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-test-'))
  const { name, url } =
    engine === 'sqlite'
      ? { name: path.join(dataDir, FILE), url: path.join(dataDir, FILE) }
      : await newDatabase('template1')
  const store = await openStore(url)
  await migrate(store)
  await store.close()
  return name
}

const templates: Partial<Record<Engine, Promise<string>>> = {}

/** The same with all tables in it: they are made once for the tests of a file, which took longer than most of these. */
export async function databaseWithTables(engine: Engine): Promise<Place> {
  templates[engine] ??= makeTemplate(engine)
  const template = await templates[engine]
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-test-'))
  if (engine === 'postgres') return { url: (await newDatabase(template)).url, dataDir }
  const url = path.join(dataDir, FILE)
  copyFileSync(template, url)
  return { url, dataDir }
}
