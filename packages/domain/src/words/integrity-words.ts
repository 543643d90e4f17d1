import { type IntegrityFacts, integrityVerdict } from '../integrity/integrity-verdict.ts'
import type { LogFinding, LogVerification, LogVerificationCause } from '../integrity/log-verification.ts'
import type { WordsAt } from './clock.ts'
import { shortName } from './name-words.ts'

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

const causes: Record<Exclude<LogVerificationCause, 'person'>, string> = {
  start: 'Desk, by itself, at start',
  night: 'Desk, by itself, nightly',
  'command-line': 'Command line',
}

/** Who verified: a person by name, or what set it going where no person did. */
export const verifiedBy = ({ cause }: Pick<LogVerification, 'cause'>, name: string | undefined): string =>
  cause === 'person' ? shortName(name ?? 'Somebody') : causes[cause]

/** What came of a verification. */
export function verificationLabel({ state, findingCount, reached, size, from }: LogVerification): string {
  const part = from > 0 ? ` (last ${counted(size - from, 'entry', 'entries')})` : ''
  switch (state) {
    case 'running':
      return 'Checking'
    case 'whole':
      return `Whole${part}`
    case 'not-whole':
      return `Not whole: ${counted(findingCount, 'finding')}`
    case 'stopped':
      return `Stopped at entry ${reached.toLocaleString('en-US')}`
    case 'broken-off':
      return `Broken off at entry ${reached.toLocaleString('en-US')}: the server stopped`
  }
}

/** Where something was found: the entry, or the checkpoint where no entry can be named. */
export function findingPlace({ index, size }: LogFinding): string {
  if (index !== null) return `Entry ${index.toLocaleString('en-US')}`
  return size === undefined ? 'Beside the log' : `Checkpoint of ${counted(size, 'entry', 'entries')}`
}

/** What is said when a check begins, where another one runs, and when it is stopped. */
export const verifyingWords = {
  begun: 'The check has begun. You can go on working; this page may be left.',
  runs: 'A check is running already. It is shown here.',
  stopped: 'Stopped. What the last whole check found stands.',
  ended: 'The check had ended already.',
} as const

/** The one sentence of the page, what stands behind it, and what to do. */
export type VerdictWords = { title: string; says: string; doNow?: string }

/**
 * The verdict in words.
 * @param entries how many entries the log has now
 */
export function integrityWords(facts: IntegrityFacts, entries: number, { en }: WordsAt): VerdictWords {
  const { lastWhole, lastBroken, agrees, prunedBelow = 0 } = facts
  const now = `${counted(entries, 'entry', 'entries')} now.`
  const pruned =
    prunedBelow > 0
      ? ` Those before ${prunedBelow.toLocaleString('en-US')} were pruned after years; their hashes stand.`
      : ''
  const when = en.at(lastWhole?.finishedAt ?? 0)
  switch (integrityVerdict(facts)) {
    case 'whole':
      return {
        title: `The record was whole ${when}, and every checkpoint since agrees with it.`,
        says: `${now} Nothing altered, missing or out of order.${pruned}`,
      }
    case 'unproved':
      return {
        title: `Nothing wrong was found ${when}, but no checkpoint is kept outside.`,
        says: `${now} A record rewritten as a whole would not show.${pruned}`,
        doNow: 'Have the file of checkpoints put back from the volume it is kept on, then check again.',
      }
    case 'never':
      return {
        title: 'The record has not been checked as a whole yet.',
        says: `${now} The desk checks it by itself each night.`,
        doNow: 'Check it now if you cannot wait.',
      }
    case 'not-whole': {
      const found =
        lastBroken &&
        `Found ${en.at(lastBroken.finishedAt ?? 0)}: ${counted(lastBroken.findingCount, 'finding')}.`
      return {
        title: 'The record is not whole.',
        says: agrees
          ? `${found ?? ''} The desk goes on working and goes on recording.`.trim()
          : `${found ?? ''} The entries contradict what was signed: nothing more can be written, no call can be opened and no mail leaves.`.trim(),
        doNow:
          'Tell your administrator and the privacy officer now. Change nothing: keep the database and the file of checkpoints as they are. Go on from a backup that verifies.',
      }
    }
  }
}
