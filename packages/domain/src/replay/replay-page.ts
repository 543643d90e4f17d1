import { actorWords } from '../audit/actor-words.ts'
import type { Policy } from '../settings/policy.ts'
import type { WordsAt } from '../words/clock.ts'
import { momentWords, screenWords } from '../words/replay-words.ts'
import type { ReplayMoment } from './replay.ts'
import type { Screen } from './screen.ts'

/** Moments as a page shows them; what the page of the call said stands once, and each moment says which it was. */
export function replayPage(moments: readonly ReplayMoment[], policy: Policy, words: WordsAt) {
  const numbers = new Map<Screen, number>()
  const numberOf = (screen: Screen): number => {
    if (!numbers.has(screen)) numbers.set(screen, numbers.size)
    return numbers.get(screen) ?? 0
  }
  return {
    moments: moments.map((moment) => {
      const { event } = moment.entry
      const { patientId, screen, ...after } = moment.after
      return {
        idx: event.idx,
        at: event.at,
        by: moment.by,
        who: actorWords(event.actor),
        outcome: event.outcome,
        after: moment.before.endedAt !== undefined,
        ...momentWords(moment, policy, words),
        level: after.level,
        ...(after.until === undefined ? {} : { until: after.until }),
        ...(after.policy === undefined ? {} : { policy: after.policy }),
        ...(after.agent ? { agent: actorWords(after.agent) } : {}),
        ...(screen ? { screen: numberOf(screen) } : {}),
        patientId,
      }
    }),
    screens: [...numbers.keys()].map((screen) => screenWords(screen, policy, words)),
  }
}

/** Whose records a replay names, the one that the call was about first. */
export function replayedPatients(about: string | undefined, moments: readonly ReplayMoment[]): string[] {
  const named = moments.flatMap(({ entry, after }) => [entry.patientId, after.patientId])
  return [...new Set([about, ...named])].filter((id) => id !== undefined)
}
