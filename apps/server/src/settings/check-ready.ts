import { minutes } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'

const CLOCK_SLACK = minutes(5)

/** The server must not start as things are (S14, T9). */
export class NotReady extends Error {
  override name = 'NotReady'
}

/** Refuses a clock that is behind the log (T9) and, outside the demo, what must never be in production (S14, T12). */
export async function checkReady(desk: Desk): Promise<void> {
  const last = await desk.store.read
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && last.at > desk.now() + CLOCK_SLACK) {
    throw new NotReady(
      'The clock is more than 5 minutes behind the last entry of the audit trail. Set the clock right, then start again.',
    )
  }
  if (desk.settings.demo) return
  for (const [name, origin] of [
    ['CONSOLE_ORIGIN', desk.settings.consoleOrigin],
    ['PORTAL_ORIGIN', desk.settings.portalOrigin],
  ] as const) {
    if (!origin.startsWith('https:')) {
      throw new NotReady(
        `${name} must be an https address outside the demo: put a proxy that ends TLS in front, and name it in TRUSTED_PROXIES.`,
      )
    }
  }
  const demo = await desk.store.read
    .selectFrom('staff')
    .select('id')
    .where('demo', '=', 1)
    .limit(1)
    .executeTakeFirst()
  if (demo)
    throw new NotReady(
      'This database holds staff of the demo with generated passwords. Use another database, or start with DEMO=true.',
    )
}
