import type { TestProject } from 'vitest/node'
import { forTests, startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL server for this run; each test makes a database of its own in it. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL for the whole run: both engines are tested, always. */
export default async function setup(project: TestProject): Promise<() => void> {
  const postgres = await startPostgres(forTests)
  project.provide('postgresUrl', postgres.url)
  return () => postgres.stop()
}
