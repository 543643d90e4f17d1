import { pairsAsCsv } from '../duplicates/pairs-as-csv.ts'
import type { Settings } from '../settings/settings.ts'
import { newFile } from './new-file.ts'
import { recordCommand } from './record-command.ts'
import { withStore } from './with-store.ts'

/** `desk duplicates export`: what is with the records office as CSV, to a new file or to the screen; on the record either way. */
export const exportPairs = (settings: Settings, { out }: { out?: string }): Promise<number> =>
  withStore(settings, async (parts) => {
    const file = out === undefined ? undefined : await newFile(out)
    if (out !== undefined && !file) return 1
    const { csv, rows, more, pairIds } = await pairsAsCsv(parts.store.read, undefined)
    await recordCommand(parts, async ({ record }) => {
      record({
        action: 'duplicate.exported',
        outcome: 'done',
        reason: `rows:${rows}`,
        details: { pairs: pairIds.join(' ') },
      })
    })
    if (file) {
      await file.write(csv)
      await file.close()
    } else process.stdout.write(csv)
    const rest = more ? ' There are more; export again once these are merged.' : ''
    console.error(`${rows} ${rows === 1 ? 'pair' : 'pairs'}.${rest}`)
    return 0
  })
