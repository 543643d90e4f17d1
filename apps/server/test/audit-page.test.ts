import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { engines, freshDatabase } from './engines.ts'
import { startWorld } from './world.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const desk = path.join(root, 'apps/server/src/commands/desk.ts')
const commands = readFileSync(path.join(root, 'docs/audit.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^pnpm desk (.+)$/.exec(line)?.[1] ?? [])

test.each(engines)(
  'every command of the page about the log does what it says, on %s',
  async (engine) => {
    const world = await startWorld(engine)
    await world.desk.checkpoints.publish()
    const run = promisify(execFile)
    const told: string[] = []
    for (const command of commands) {
      const on = (env: Record<string, string>) =>
        run(process.execPath, [desk, ...command.split(' ')], {
          cwd: world.desk.settings.dataDir,
          env: { ...process.env, DEMO: 'true', ...env },
        })
      // Of a desk that is not at work: pruning waits until all servers are stopped.
      const apart = command.startsWith('audit prune') ? await freshDatabase(engine) : undefined
      const { stdout } = await on(apart ? { DATABASE_URL: apart.url, DATA_DIR: apart.dataDir } : world.env)
      told.push(stdout)
      await world.desk.checkpoints.publish()
    }
    expect(told).toEqual([
      expect.stringContaining('The record is whole.'),
      expect.stringContaining('"findingCount":0'),
      expect.stringContaining('entry-0.proof.json proves entry 0'),
      expect.stringContaining('entry-0.proof.json is good: entry 0 (staff.added'),
      expect.stringMatching(/^\d+ entries written to audit\.csv\.\n$/),
      'No entry is older than 6 years. Nothing was pruned.\n',
    ])
    await world.stop()
  },
  120_000,
)
