import { type HealthCheck, judgeHealth, wordsAt } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import { readHealth } from './read-health.ts'

/** Looks at the desk from time to time; what begins or ceases to be grave is told to the consoles and to the log. */
export function tellOfHealth(desk: Desk): () => Promise<void> {
  let grave: readonly HealthCheck[] = []
  return async () => {
    const now = desk.now()
    const lines = judgeHealth(await readHealth(desk, now), wordsAt(now, desk.house().clinic))
    const before = grave
    grave = lines.flatMap(({ check, state }) => (state === 'stop' ? [check] : []))
    for (const check of grave)
      if (!before.includes(check)) desk.log.error({ check }, 'the desk is not well; see the page Health')
    const same = grave.length === before.length && grave.every((check) => before.includes(check))
    if (!same) desk.live.sendAll({ event: 'health-changed', at: now })
  }
}
