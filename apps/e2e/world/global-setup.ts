import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { forTests, startPostgres } from '../../../packages/tooling/src/postgres.ts'
import { makeTemplates } from './templates.ts'

/** One PostgreSQL and one seeded clinic per engine for the whole run; each world works on a copy. */
export default async function setup(): Promise<() => void> {
  for (const app of ['console', 'portal']) {
    const page = path.resolve(import.meta.dirname, `../../${app}/dist/index.html`)
    if (!existsSync(page)) throw new Error(`The ${app} is not built. Run "pnpm build" first.`)
  }
  const postgres = await startPostgres(forTests)
  const templates = mkdtempSync(path.join(tmpdir(), 'pd-e2e-templates-'))
  const clean = () => {
    postgres.stop()
    rmSync(templates, { recursive: true, force: true })
  }
  process.env['E2E_POSTGRES'] = postgres.url
  process.env['E2E_TEMPLATES'] = templates
  await makeTemplates().catch((error: unknown) => {
    clean()
    throw error
  })
  return clean
}
