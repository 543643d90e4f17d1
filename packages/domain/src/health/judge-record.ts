import type { WordsAt } from '../words/clock.ts'
import type { HealthFacts, HealthLine } from './health-facts.ts'
import { healthLimits as limits } from './health-limits.ts'
import { stateSince } from './state-since.ts'

const ON_INTEGRITY =
  'Have a supervisor look at Integrity, and change nothing before the privacy officer knows.'

/** Whether the record is signed, kept outside, seen by its witness, and was verified. */
export const judgeRecord = (facts: HealthFacts, words: WordsAt): HealthLine[] => [
  judgeCheckpoint(facts, words),
  judgeWitness(facts, words),
  judgeVerification(facts, words),
]

function judgeCheckpoint({ checkpoint }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const { contradicted, entries, unsignedSince, outside } = checkpoint
  const check = 'checkpoint'
  if (contradicted)
    return {
      check,
      state: 'stop',
      says: 'The log contradicts what was signed before: nothing is written any more.',
      doNow: ON_INTEGRITY,
    }
  const late = unsignedSince === undefined ? 'ok' : stateSince(unsignedSince, now, limits.unsigned)
  if (unsignedSince !== undefined && late !== 'ok')
    return {
      check,
      state: late,
      says: `Entries are not signed ${en.since(unsignedSince)}.`,
      doNow: 'See in the server’s log why no checkpoint could be published; start the desk again.',
    }
  if (outside === 'missing' || outside === 'behind')
    return {
      check,
      state: 'look',
      says:
        outside === 'missing'
          ? 'There is no file of checkpoints outside: a rewritten log would not show.'
          : 'The file of checkpoints does not end with the last one.',
      doNow: 'See that the volume of CHECKPOINT_FILE is there and that the desk may write to it.',
    }
  return {
    check,
    state: 'ok',
    says: `All ${entries.toLocaleString('en-US')} entries are signed and kept outside.`,
  }
}

function judgeWitness({ witness: { state, silentSince } }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const check = 'witness'
  if (state === 'none')
    return {
      check,
      state: 'ok',
      says: 'None is set up: the file of checkpoints alone stands against a rewriting.',
    }
  if (state === 'signed') return { check, state: 'ok', says: 'It signed the last checkpoint, too.' }
  const since = silentSince === undefined ? '' : ` ${en.since(silentSince)}`
  const says = `It does not sign${since}; the next it signs vouches for all before.`
  const graveness = silentSince === undefined ? 'ok' : stateSince(silentSince, now, limits.witnessSilent)
  return graveness === 'ok'
    ? { check, state: graveness, says }
    : {
        check,
        state: graveness,
        says,
        doNow: 'See whether the witness runs, and whether this server reaches WITNESS_URL.',
      }
}

function judgeVerification({ verification }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const check = 'verification'
  const { whole, broken } = verification
  if (broken)
    return { check, state: 'stop', says: 'The last verification found something wrong.', doNow: ON_INTEGRITY }
  if (whole.at === undefined)
    return {
      check,
      state: 'look',
      says: 'The whole record has not been verified yet.',
      doNow: 'The desk does it at night; a supervisor can do it now under Integrity.',
    }
  const state = stateSince(whole.at, now, limits.verified)
  const says = `The whole record was verified ${en.at(whole.at)}.`
  return state === 'ok'
    ? { check, state, says }
    : {
        check,
        state,
        says,
        doNow: 'Have a supervisor do it now under Integrity, and see why it was not done at night.',
      }
}
