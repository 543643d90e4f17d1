/** Weighs the script that each app loads before its first page works; ends with 1 when one is too heavy. */
import path from 'node:path'
import { firstLoadSize } from './first-load.ts'

/** KiB after gzip (interface.md §4): a dependency that would pass them has to ask first. */
const APPS = [
  { app: 'portal', limit: 95, page: [] },
  {
    app: 'console',
    limit: 250,
    // The call page, the heaviest, as somebody meets it who opens it by its address.
    page: ['src/start.tsx', 'src/routes/_signed-in.tsx', 'src/routes/_signed-in/calls.$callId.tsx'],
  },
]

const root = path.resolve(import.meta.dirname, '../../..')
for (const { app, limit, page } of APPS) {
  const dist = path.join(root, 'apps', app, 'dist')
  try {
    const size = firstLoadSize(dist, page)
    const within = size <= limit
    if (!within) process.exitCode = 1
    process.stdout.write(
      `${app}: ${size.toFixed(1)} KiB of script before the first page, ${within ? 'within' : 'OVER'} ${limit}\n`,
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    process.exitCode = 1
    process.stdout.write(`${app}: not built yet. Run "pnpm build".\n`)
  }
}
