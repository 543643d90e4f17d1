import { existsSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'

/** One PostgreSQL for the run; each world makes a database of its own in it. */
export default async function setup(): Promise<() => void> {
  for (const app of ['console', 'portal']) {
    const page = path.resolve(import.meta.dirname, `../../${app}/dist/index.html`)
    if (!existsSync(page)) throw new Error(`The ${app} is not built. Run "pnpm build" first.`)
  }
  const postgres = await startPostgres()
  process.env['E2E_POSTGRES'] = postgres.url
  return () => postgres.stop()
}
