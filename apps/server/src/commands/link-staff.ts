import type { Settings } from '../settings/settings.ts'
import { recordCommand } from './record-command.ts'
import { recordWithMrn } from './record-with-mrn.ts'
import { withStore } from './with-store.ts'

export type LinkOptions = { mrn?: string; team?: string; unlink?: boolean }

/** `desk staff link`: says which chart is a person's own, and their team, so that the desk keeps them from it (V8). */
export async function linkStaff(settings: Settings, username: string, options: LinkOptions): Promise<number> {
  const { mrn, team, unlink = false } = options
  const typed = username.trim().toLowerCase()
  if (mrn === undefined && team === undefined && !unlink) {
    console.error('Say --mrn, --team or --unlink. Nothing changed.')
    return 1
  }
  if (mrn !== undefined && unlink) {
    console.error('Either --mrn or --unlink, not both. Nothing changed.')
    return 1
  }
  return withStore(settings, async (parts) => {
    const { read } = parts.store
    const person = await read
      .selectFrom('staff')
      .select('id')
      .where('username', '=', typed)
      .executeTakeFirst()
    if (!person) {
      console.error(`There is nobody with the username ${typed}. Nothing changed.`)
      return 1
    }
    const chart = mrn === undefined ? undefined : await recordWithMrn(read, mrn)
    if (typeof chart === 'string') {
      console.error(`${chart} Nothing changed.`)
      return 1
    }
    const patientId = chart?.id
    const taken =
      patientId === undefined
        ? undefined
        : await read
            .selectFrom('staff')
            .select('username')
            .where('patient_id', '=', patientId)
            .where('id', '!=', person.id)
            .executeTakeFirst()
    if (taken) {
      console.error(`That record is linked to ${taken.username} already. Nothing changed.`)
      return 1
    }
    await recordCommand(parts, async ({ tx, record }) => {
      await tx
        .updateTable('staff')
        .set({
          ...(patientId !== undefined ? { patient_id: patientId } : unlink ? { patient_id: null } : {}),
          ...(team === undefined ? {} : { team: team.trim().toLowerCase() || null }),
        })
        .where('id', '=', person.id)
        .execute()
      record({
        action: 'staff.linked',
        outcome: 'done',
        object: `staff:${person.id}`,
        reason: patientId !== undefined ? 'linked' : unlink ? 'unlinked' : 'team',
        ...(patientId === undefined ? {} : { patient: patientId }),
      })
    })
    console.log(`${typed} is noted. It counts from the next record that is opened.`)
    return 0
  })
}
