import type { Unit } from '@portal-desk/store'
import { endSessions } from './end-sessions.ts'
import { START_CODE_LIFE, type StartCode } from './start-code.ts'

/**
 * Takes somebody's password and sessions, and gives a one-time code for a new start (P14); it counts as a change, so that
 * a colleague's older screen does not replace the code that was just handed over.
 * @returns the hashes of the sessions that were open
 */
export async function restartWithCode(unit: Unit, staffId: string, code: StartCode): Promise<string[]> {
  const { tx, context, record } = unit
  await tx
    .updateTable('staff')
    .set((row) => ({
      password_hash: null,
      code_hash: code.hash,
      code_until: context.now + START_CODE_LIFE,
      demo: 0,
      version: row('version', '+', 1),
    }))
    .where('id', '=', staffId)
    .execute()
  const ended = await endSessions(unit, staffId)
  record({ action: 'staff.reset', outcome: 'done', object: `staff:${staffId}` })
  return ended
}
