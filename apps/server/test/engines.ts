import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

let made = 0

/** A database of its own for one test, on either engine, and a folder for its keys. */
export async function freshDatabase(engine: Engine): Promise<{ url: string; dataDir: string }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-test-'))
  if (engine === 'sqlite') return { url: path.join(dataDir, 'portal-desk.db'), dataDir }
  const server = inject('postgresUrl')
  const name = `t${process.pid}_${++made}_${Date.now().toString(36)}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, dataDir }
}
