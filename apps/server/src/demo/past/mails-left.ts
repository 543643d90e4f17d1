import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '../../desk.ts'

/** ms between two looks. */
const LOOK_EACH = 2

/** Waits until no mail is on its way, so that it leaves at the time at which it was queued. */
export async function mailsLeft({ store }: Desk): Promise<void> {
  for (;;) {
    const waiting = await store.read
      .selectFrom('outbox_message')
      .select('id')
      .where('ended_at', 'is', null)
      .where('handed_over_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (!waiting) return
    await pause(LOOK_EACH)
  }
}
