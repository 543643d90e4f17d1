import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../../packages/tooling/src/chromium.ts'
import type { EngineOption } from './world/fixtures.ts'

const root = path.resolve(import.meta.dirname, '../..')
const browser = await findChromium(path.join(root, 'node_modules/.cache'))
if (!process.env['TEST_WORKER_INDEX']) console.log(`browser: ${browser.source}`)

/**
 * Walks about pages, keys and words: which database stands behind them they do not show, and each of their use cases runs
 * on both in the server's tests. They walk on one engine, so that the whole check stays within its twenty minutes.
 */
const aboutPages = [
  'acting-for',
  'anomalies',
  'audit',
  'audit-export',
  'axe-*',
  'call-word',
  'consolidation',
  'duplicates',
  'flag',
  'hand-over',
  'health',
  'imports',
  'inactive',
  'interpreter',
  'letter',
  'mail-scanner',
  'number-matching',
  'own-account',
  'phone-change',
  'policy',
  'relay',
  'replay',
  'restricted',
  'reviews',
  'second-device',
  'sites',
  'small-remedies',
  'staff',
  'training',
  'vouched',
  'wording',
].map((name) => `${name}.e2e.ts`)

/** The whole product: built pages, the real server, a real database of each kind, real SMTP, a real browser. */
export default defineConfig<EngineOption>({
  testDir: 'tests',
  testMatch: '*.e2e.ts',
  outputDir: path.join(root, 'test-results'),
  globalSetup: './world/global-setup.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // It slows a walk by a sixth; whoever looks for a cause asks for it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: browser.executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
  projects: [
    { name: 'sqlite', use: { engine: 'sqlite' } },
    { name: 'postgres', use: { engine: 'postgres' }, testIgnore: aboutPages },
  ],
})
