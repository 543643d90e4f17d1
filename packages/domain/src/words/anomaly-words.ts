import {
  type Anomaly,
  type AnomalyRule,
  type Finding,
  type SettleReason,
  type Urgency,
  urgencyOf,
} from '../anomalies/anomaly.ts'
import type { Disposition } from '../call/call-session.ts'
import type { Refusal } from '../refusal.ts'
import { civilTime } from '../shared/civil-time.ts'
import { type Reading, readingOf } from './anomaly-readings.ts'
import type { WordsAt } from './clock.ts'
import { monthName } from './months.ts'
import { shortName } from './name-words.ts'
import { refusalWords } from './refusal-words.ts'

export const urgencyLabels: Record<Urgency, string> = {
  now: 'Look now',
  today: 'Look today',
  'when-you-can': 'When you can',
}

/** What each rule is called in the list. */
export const anomalyTitles: Record<AnomalyRule, string> = {
  'far-above-peers': 'Far more than colleagues',
  'agent-shopping': 'Not passed with one agent, passed with another',
  'one-contact': 'One new contact on two unrelated records',
  'odd-address': 'An odd new address',
  'near-record': 'Record of somebody near',
  'hasty-acts': 'Done within 30 s of opening the record',
  'views-only': 'Records viewed, nothing done',
  'approval-pair': 'Pair of approvals repeats',
  'out-of-hours': 'Out of hours',
  'change-then-reset': 'Reset within 24 h of a contact change',
  'not-me': '“This wasn’t me” after a desk action',
  'record-not-whole': 'The record is not whole',
}

export const settleReasonLabels: Record<SettleReason, string> = {
  duty: 'Their duty or shift explains it',
  'patient-confirmed': 'The patient confirmed it',
  'special-day': 'A special day, such as vaccinations',
  training: 'Training or a test',
  'rule-too-tight': 'The rule is too tight here',
  other: 'Other',
  'acted-on': 'Not ordinary: it was acted on',
}

/** What whoever presses is told. */
export const anomalyDone = {
  assigned: 'Given. They see it in their list.',
  unassigned: 'Nobody has it now.',
  noted: 'Written down.',
  settled: 'Settled. It comes back only with new evidence.',
  handedOn: 'Handed on. The privacy officer settles it.',
} as const

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "Thursday, November 19": the day in whose evidence a finding stands. */
export function dayWords(at: number, timeZone: string): string {
  const { weekday, month, day } = civilTime(at, timeZone)
  return `${weekdays[weekday]}, ${monthName(month, 'en')} ${day}`
}

/** Colleagues in the middle of a sentence. */
export const namesInWords = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/**
 * A finding in words: what differs in one sentence, why it is shown, and how it reads if it is ordinary and if not.
 * @param names whose acts are behind it
 */
export function anomalyWords(
  finding: Finding,
  names: readonly string[],
  { clinic }: WordsAt,
): Reading & { title: string; line: string } {
  const who = namesInWords(names) || 'The desk'
  const day = dayWords(finding.at, clinic.timeZone)
  return {
    title: anomalyTitles[finding.rule],
    line: finding.rule === 'record-not-whole' ? 'Look at Integrity' : `${who}, ${day}`,
    ...readingOf(finding, { who, day }),
  }
}

/** Why somebody who reads a finding does not look after it, in words for them. */
export function whyNotLookAfter(refusal: Refusal, words: WordsAt): string {
  if (refusal.code === 'no-right' && refusal.reason === 'privacy-officer')
    return 'It was handed to the privacy officer, who settles it.'
  if (refusal.code === 'someone-else-changed-it') return 'It is settled.'
  return refusalWords(refusal, words).agent
}

/** How a call ended, in a table of calls. */
export const callEndLabels: Record<Disposition, string> = {
  resolved: 'Resolved',
  'sent-and-waiting': 'Sent, waiting',
  escalated: 'Passed on',
  'verification-failed': 'Not verified',
  'suspected-impersonation': 'Flagged',
  'information-only': 'Question answered',
}

/**
 * A finding as a row of the list.
 * @param names of members of staff, by id
 * @param readerId whoever reads it
 */
export function anomalyRow(
  anomaly: Anomaly,
  names: ReadonlyMap<string, string>,
  readerId: string,
  words: WordsAt,
) {
  const { title, line } = anomalyWords(
    anomaly,
    anomaly.people.map((id) => names.get(id) ?? 'Somebody'),
    words,
  )
  const { id, foundAt } = anomaly
  return {
    id,
    urgency: urgencyOf[anomaly.rule],
    title,
    line,
    foundAt,
    holder: holderWords(anomaly, names, readerId),
  }
}

function holderWords(
  { settled, assignedTo, handedAt }: Anomaly,
  names: ReadonlyMap<string, string>,
  readerId: string,
): string {
  if (settled)
    return `${settleReasonLabels[settled.reason]}, by ${shortName(names.get(settled.by) ?? 'somebody')}`
  if (assignedTo === readerId) return 'With you'
  if (assignedTo !== undefined) return `With ${names.get(assignedTo) ?? 'a colleague'}`
  return handedAt === undefined ? 'Nobody has it yet' : 'With the privacy officer'
}
