import { Mark } from '@portal-desk/domain'
import type { Settings } from '../settings/settings.ts'
import { recordCommand } from './record-command.ts'
import { recordWithMrn } from './record-with-mrn.ts'
import { withStore } from './with-store.ts'

export type MarkOptions = { mrn: string; remove?: boolean }

/**
 * `desk mark`: notes on a record what its chart does not say. The trail keeps that it was noted, and nobody at the desk
 * is shown more than what follows from it (edge cases 4, 31).
 */
export async function markRecord(settings: Settings, typed: string, options: MarkOptions): Promise<number> {
  const mark = Mark.safeParse(typed)
  if (!mark.success) {
    console.error(`${typed} is no note; there are ${Mark.options.join(' and ')}. Nothing changed.`)
    return 1
  }
  return withStore(settings, async (parts) => {
    const one = await recordWithMrn(parts.store.read, options.mrn)
    if (typeof one === 'string') {
      console.error(`${one} Nothing changed.`)
      return 1
    }
    await recordCommand(parts, async ({ tx, context, record }) => {
      const key = { patient_id: one.id, mark: mark.data }
      if (options.remove)
        await tx
          .deleteFrom('patient_mark')
          .where('patient_id', '=', one.id)
          .where('mark', '=', mark.data)
          .execute()
      else
        await tx
          .insertInto('patient_mark')
          .values({ ...key, set_at: context.now })
          .onConflict((c) => c.columns(['patient_id', 'mark']).doNothing())
          .execute()
      record({
        action: options.remove ? 'record.unmarked' : 'record.marked',
        outcome: 'done',
        reason: mark.data,
        patient: one.id,
      })
    })
    console.log(`Noted. ${mark.data} ${options.remove ? 'is taken away' : 'counts'} from now on.`)
    return 0
  })
}
