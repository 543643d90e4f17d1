import type { PatientRecord } from '../directory/patient-record.ts'
import type { DecisionReason, DuplicateReason, TwoPeopleReason } from '../duplicates/duplicate-reason.ts'
import type { OtherRecord } from '../duplicates/other-record.ts'
import { isWaiting, type PairState, type PossibleDuplicate } from '../duplicates/possible-duplicate.ts'
import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import type { WordsAt } from './clock.ts'
import { shortName } from './name-words.ts'
import { birthWords } from './person-words.ts'

/** Why two records may be one person (console-words §6, duplicate). */
export const duplicateReasonLabels: Record<DuplicateReason, string> = {
  'same-name-birth-date': 'Same name and birth date',
  'same-contact': 'Same phone or email',
  'caller-says': 'Caller says they have two',
  'attempts-on-other': 'Tries seen on the other login',
  'name-changed': 'Changed surname',
  'typing-mistake': 'Looks like a typing mistake',
  'newborn-record': 'Newborn and named record',
  other: 'Other',
}

/** Why two records are two people (console-words §6, decision *two people*). */
export const twoPeopleReasonLabels: Record<TwoPeopleReason, string> = {
  twins: 'Twins',
  'parent-and-child': 'Parent and child, same name',
  'same-name-only': 'Same name, different people',
  'relatives-share-contact': 'Relatives share a contact',
  other: 'Other',
}

/** console-words §5.7, the labels. */
export const pairStateLabels: Record<PairState, string> = {
  suspected: 'Waiting',
  'in-review': 'In review',
  confirmed: 'Same person',
  consolidated: 'One login now',
  undone: 'Two logins again',
  'do-not-match': 'Two people',
  'records-office': 'With the records office',
  'merged-in-ehr': 'One chart',
}

const labels = new Map<string, string>([
  ...Object.entries(pairStateLabels),
  ...Object.entries(duplicateReasonLabels),
  ...Object.entries(twoPeopleReasonLabels),
])
const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** What a decision rests on, or else the state it led to, for the middle of a sentence. */
export const decisionLabel = (reason: DecisionReason | PairState | string | undefined): string =>
  small(labels.get(reason ?? '') ?? 'reason on record')

/**
 * Where two records stand together, in two or three words and one line (console-words §5.7).
 * @param by who flagged them first, where somebody did
 */
export function pairStandingWords(
  { state, source, decidedAt, flaggedAt }: PossibleDuplicate,
  by: string | undefined,
  { en }: WordsAt,
): { label: string; line: string } {
  const label =
    state !== 'suspected'
      ? pairStateLabels[state]
      : by
        ? `Flagged by ${shortName(by)}`
        : source === 'import'
          ? 'Named by an import'
          : 'Found by matching'
  return { label, line: standingLines[state](en.at(decidedAt ?? flaggedAt)) }
}

const standingLines: Record<PairState, (at: string) => string> = {
  suspected: () => 'Two records may be one person. Nothing has changed.',
  'in-review': () => 'A colleague is comparing them.',
  confirmed: () => 'Confirmed; the logins are still two.',
  consolidated: () => 'One is in use; the other forwards. Can be undone.',
  undone: () => 'They were one login for a while.',
  'do-not-match': (at) => `Decided ${at}. Rules do not ask again.`,
  'records-office': () => 'The charts are theirs to merge.',
  'merged-in-ehr': () => 'The EHR merged the charts.',
}

/** What was decided, when, and why; undefined where nothing was. */
export function decidedWords(
  { state, decidedAt, decision }: Pick<PossibleDuplicate, 'state' | 'decidedAt' | 'decision'>,
  by: string | undefined,
  { en }: WordsAt,
): string | undefined {
  if (decidedAt === undefined) return undefined
  const who = by ? shortName(by) : 'The desk'
  if (isWaiting({ state }))
    return `${who} decided ${en.at(decidedAt)} that they are two people: ${decisionLabel(decision)}. The records say something new since.`
  const because = decision ? `: ${decisionLabel(decision)}` : ''
  return `${pairStateLabels[state]}. ${who} decided ${en.at(decidedAt)}${because}.`
}

/** What the screen says once a pair was decided or put back. */
export const verdictDone: Record<'skip' | 'records-office' | 'two-people', string> = {
  skip: 'Back on the list, undecided.',
  'records-office': 'Sent to the records office. The charts are theirs to merge.',
  'two-people': 'Two people. Matching does not ask again.',
}

const unchanged = 'Nothing has changed for the patient.'

/** What the screen says once two records are flagged; who flagged them before is named, and no more of it. */
export function flaggedWords(other: OtherRecord | undefined, { en }: WordsAt): string {
  const { known, flags = [] } = other ?? {}
  if (known && !isWaiting(known))
    return `Flagged. It was decided ${en.at(known.decidedAt ?? known.flaggedAt)}, but the records say something new since: they are compared again. ${unchanged}`
  const before = flags[0]
  if (before)
    return `Added. ${shortName(before.byName)} flagged the same two ${en.at(before.at)}. ${unchanged}`
  return `Flagged. ${unchanged}`
}

/** Since when a record is on file here, and when its person last came. */
export function sideWords(
  { lastVisitMonth, withoutChart }: Pick<PatientRecord, 'lastVisitMonth' | 'withoutChart'>,
  since: Instant,
  { clinic }: WordsAt,
): string {
  const { year, month, day } = civilTime(since, clinic.timeZone)
  const on = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  const visit = withoutChart
    ? 'acts for a patient'
    : lastVisitMonth
      ? `last visit ${birthWords(lastVisitMonth)}`
      : 'no visit known'
  return `since ${birthWords(on)}, ${visit}`
}
