import {
  type HealthFacts,
  healthLabels,
  healthTitle,
  hours,
  judgeHealth,
  minutes,
  seconds,
  wordsAt,
  worstOf,
} from '@portal-desk/domain'
import { MOCK_ENTRIES } from '../mock-log.ts'
import type { Answers } from './answer.ts'

/** A desk that works, whose backups nobody has tried out for long. */
const factsAt = (now: number): HealthFacts => ({
  mail: { server: 'running', waiting: 2, paused: 0, lastHandedOver: { at: now - seconds(40) } },
  bounces: { handedOver: 212, cameBack: 4 },
  reviews: { oldestSince: now - hours(50) },
  database: { bytes: 3_214_000_000, answeredIn: 2 },
  clock: { ahead: 0 },
  checkpoint: { contradicted: false, entries: MOCK_ENTRIES, outside: 'kept' },
  witness: { state: 'silent', silentSince: now - minutes(25) },
  verification: { whole: { at: now - hours(8) }, broken: false },
  backup: { at: now - hours(9) },
  drill: { at: now - hours(24 * 41) },
  disk: { freeBytes: 212e9, totalBytes: 500e9 },
})

export const healthAnswers: Answers<'getHealth'> = {
  getHealth(world) {
    const now = world.now()
    const lines = judgeHealth(factsAt(now), wordsAt(now, world.clinic))
    return {
      now,
      state: worstOf(lines),
      title: healthTitle(lines),
      lines: lines.map((line) => ({ ...line, label: healthLabels[line.check] })),
    }
  },
}
