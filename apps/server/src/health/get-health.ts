import type { ConsoleEndpoints } from '@portal-desk/contract'
import { healthLabels, healthTitle, judgeHealth, wordsAt, worstOf } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { readHealth } from './read-health.ts'

/** How the desk is, with what to do; it reads nothing of a patient, and asks nobody outside. */
export const getHealth: UseCase<ConsoleEndpoints['getHealth']> = async (desk, { context: { now } }) => {
  const lines = judgeHealth(await readHealth(desk, now), wordsAt(now, desk.house().clinic))
  return {
    now,
    state: worstOf(lines),
    title: healthTitle(lines),
    lines: lines.map((line) => ({ ...line, label: healthLabels[line.check] })),
  }
}
