import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Databases and processes take long to start on a busy machine; a test that hangs still ends.
const patience = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } }
/** Files of a project share what was loaded: each brought all of it up anew, which took as long as many of the tests. */
const node = (name: string, root: string, setupFiles: string[] = []) => ({
  test: { name, root, environment: 'node' as const, setupFiles, isolate: false, ...patience },
})
/** Fails a file whose tests led the product to read a whole large table. */
const noFullScans = [path.resolve('packages/store/src/no-full-scans.fixture.ts')]

export default defineConfig({
  test: {
    // Tests of the server wait for databases, mail and clocks four tenths of their time: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['packages/tooling/src/postgres-setup.ts'],
    projects: [
      node('domain', 'packages/domain'),
      node('contract', 'packages/contract'),
      node('matching', 'packages/matching'),
      node('audit', 'packages/audit'),
      node('store', 'packages/store', noFullScans),
      node('mail', 'packages/mail'),
      node('importers', 'packages/importers'),
      node('tooling', 'packages/tooling'),
      // Its network is put on for each file and taken off again.
      { test: { ...node('mock', 'packages/mock').test, isolate: true } },
      node('server', 'apps/server', noFullScans),
      node('witness', 'apps/witness'),
      node('bench', 'apps/bench'),
      'apps/console/vitest.config.ts',
      'apps/portal/vitest.config.ts',
    ],
  },
})
