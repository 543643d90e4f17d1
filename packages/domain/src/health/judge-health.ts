import type { WordsAt } from '../words/clock.ts'
import type { HealthFacts, HealthLine, HealthState } from './health-facts.ts'
import { healthLimits as limits } from './health-limits.ts'
import { judgeMail } from './judge-mail.ts'
import { judgeRecord } from './judge-record.ts'
import { stateSince } from './state-since.ts'

/** The worst of some lines. */
export const worstOf = (lines: readonly Pick<HealthLine, 'state'>[]): HealthState =>
  (['stop', 'look'] as const).find((state) => lines.some((line) => line.state === state)) ?? 'ok'

/** A size as people say it. */
const inWords = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`

/**
 * How the desk is, line by line in the order of the page: a state, a sentence, and what to do (feature 109).
 * @param words the time now, and clocks in the clinic's zone
 */
export const judgeHealth = (facts: HealthFacts, words: WordsAt): HealthLine[] => [
  ...judgeMail(facts, words),
  judgeReviews(facts, words),
  judgeDatabase(facts),
  judgeClock(facts),
  ...judgeRecord(facts, words),
  judgeBackup(facts, words),
  judgeDrill(facts, words),
  judgeDisk(facts),
]

function judgeReviews({ reviews: { oldestSince } }: HealthFacts, { now, en }: WordsAt): HealthLine {
  if (oldestSince === undefined)
    return { check: 'reviews', state: 'ok', says: 'Nothing waits for a decision.' }
  const state = stateSince(oldestSince, now, limits.reviewWaits)
  const says = `The oldest pair or report waits for a decision ${en.since(oldestSince)}.`
  return state === 'ok'
    ? { check: 'reviews', state, says }
    : {
        check: 'reviews',
        state,
        says,
        doNow: 'Have a supervisor look at Possible duplicates and Inactive reports.',
      }
}

function judgeDatabase({ database: { bytes, answeredIn } }: HealthFacts): HealthLine {
  const state = stateSince(0, answeredIn, limits.databaseAnswers)
  const says = `It holds ${inWords(bytes)} and answered in ${Math.max(1, Math.round(answeredIn))} ms.`
  return state === 'ok'
    ? { check: 'database', state, says }
    : {
        check: 'database',
        state,
        says,
        doNow: 'See what else the machine is busy with; callers wait for it.',
      }
}

function judgeClock({ clock: { ahead } }: HealthFacts): HealthLine {
  const state = stateSince(0, Math.abs(ahead), limits.clockOff)
  if (state === 'ok') return { check: 'clock', state, says: 'The clocks of server, database and log agree.' }
  return {
    check: 'clock',
    state,
    says: `The database or the log is ${Math.round(Math.abs(ahead) / 1_000)} s ${ahead > 0 ? 'ahead of' : 'behind'} this server.`,
    doNow:
      'Set both clocks by a time server; more than 5 minutes behind the log, the desk does not start again.',
  }
}

function judgeBackup({ backup: { at } }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const state = stateSince(at, now, limits.backup)
  if (at === undefined)
    return {
      check: 'backup',
      state: 'look',
      says: 'None has been made with this desk.',
      doNow: 'Have desk backup run every night, and its file kept elsewhere.',
    }
  const says = `The last one was made ${en.at(at)}.`
  return state === 'ok'
    ? { check: 'backup', state, says }
    : { check: 'backup', state, says, doNow: 'See why desk backup did not run, and run it.' }
}

function judgeDrill({ drill: { at } }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const state = stateSince(at, now, limits.drill)
  const says = at === undefined ? 'No backup has been tried out.' : `A backup was tried out ${en.at(at)}.`
  return state === 'ok'
    ? { check: 'drill', state, says }
    : { check: 'drill', state, says, doNow: 'Run desk restore FILE --drill with the newest backup.' }
}

function judgeDisk({ disk: { freeBytes, totalBytes } }: HealthFacts): HealthLine {
  const under = ({ share, bytes }: { share: number; bytes: number }): boolean =>
    freeBytes < Math.min(share * totalBytes, bytes)
  const { stop, look } = limits.diskFree
  const state = under(stop) ? 'stop' : under(look) ? 'look' : 'ok'
  const says = `${inWords(freeBytes)} of ${inWords(totalBytes)} are free.`
  return state === 'ok'
    ? { check: 'disk', state, says }
    : {
        check: 'disk',
        state,
        says,
        doNow: 'Make room: on a full disk nothing can be written, and nothing is done.',
      }
}
