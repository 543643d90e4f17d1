import { isNightlyDue } from '@portal-desk/domain'
import type { Desk } from '../../desk.ts'

/** Verifies the tail of the log once this server leads, and all of it each night (audit.md, Verifying). */
export function verifyByItself({ store, verifying, now, house }: Desk): () => Promise<void> {
  let atStart = false
  return async () => {
    if (!atStart) {
      atStart = await verifying.byItself('start')
      return
    }
    const last = await store.read
      .selectFrom('log_verification')
      .select('started_at')
      .where('cause', '=', 'night')
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (isNightlyDue(now(), house().clinic.timeZone, last?.started_at)) await verifying.byItself('night')
  }
}
