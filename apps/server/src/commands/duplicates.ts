import { writeFileSync } from 'node:fs'
import { pairsAsCsv } from '../duplicates/pairs-as-csv.ts'
import type { Settings } from '../settings/settings.ts'
import { recordCommand } from './record-command.ts'
import { withStore } from './with-store.ts'

/** `desk duplicates export`: what is with the records office as CSV, to a file or to the screen; on the record either way. */
export const exportPairs = (settings: Settings, { out }: { out?: string }): Promise<number> =>
  withStore(settings, async (parts) => {
    const { csv, rows, more, pairIds } = await pairsAsCsv(parts.store.read)
    await recordCommand(parts, async ({ record }) => {
      record({
        action: 'duplicate.exported',
        outcome: 'done',
        reason: `rows:${rows}`,
        details: { pairs: pairIds.join(' ') },
      })
    })
    if (out === undefined) process.stdout.write(csv)
    else writeFileSync(out, csv, { mode: 0o600 })
    const rest = more ? ' There are more; export again once these are merged.' : ''
    console.error(`${rows} ${rows === 1 ? 'pair' : 'pairs'}.${rest}`)
    return 0
  })
