import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { freshDatabase } from './engines.ts'
import { startWorld } from './world.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const desk = path.join(root, 'apps/server/src/commands/desk.ts')
const commands = readFileSync(path.join(root, 'docs/operations.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^pnpm desk (.+)$/.exec(line)?.[1] ?? [])

// What the commands do is tested on both engines beside; that the page names them rightly shows on one.
test('every command of the page about backups does what it says', async () => {
  const world = await startWorld('sqlite')
  // Servers are stopped before a restore; nothing is signed any more.
  await world.desk.checkpoints.stop()
  const { url: empty } = await freshDatabase('sqlite')
  const run = promisify(execFile)
  const told: string[] = []
  for (const command of commands) {
    const isRestore = command.startsWith('restore') && !command.endsWith('--drill')
    const args = command.replace('age1…', told[0]?.trim() ?? '').split(' ')
    const { stdout } = await run(process.execPath, [desk, ...args], {
      cwd: world.desk.settings.dataDir,
      env: {
        ...process.env,
        DEMO: 'true',
        ...world.env,
        ...(isRestore ? { DATABASE_URL: empty } : {}),
      },
    })
    told.push(stdout)
  }
  expect(told).toEqual([
    expect.stringMatching(/^age1[a-z0-9]+\n$/),
    expect.stringContaining('desk-backup.age: '),
    expect.stringContaining('desk-backup.age would restore: '),
    expect.stringContaining('The log is whole: '),
  ])
  await world.stop()
}, 180_000)
