import type { PatientEvent } from '../facts.ts'
import { RefusalCode } from '../refusal.ts'
import { ItemCode } from '../verify/verification.ts'
import type { WordsAt } from '../words/clock.ts'
import { duplicateReasonLabels } from '../words/duplicate-words.ts'
import { expectedEndLabels, incidentLabels } from '../words/incident-words.ts'
import { promptFor } from '../words/item-words.ts'
import {
  actReasonLabel,
  breakGlassReasonLabels,
  denialReasonLabels,
  flagReasonLabels,
  inactiveReasonLabels,
} from '../words/reason-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { roleChangeWords } from '../words/staff-words.ts'
import { uncoverReasonLabels } from './decide-uncover.ts'
import { readingWords } from './reading-words.ts'

const reasons = new Map<string, string>(
  [
    breakGlassReasonLabels,
    denialReasonLabels,
    flagReasonLabels,
    inactiveReasonLabels,
    duplicateReasonLabels,
    uncoverReasonLabels,
    incidentLabels,
    expectedEndLabels,
  ].flatMap((labels) => Object.entries(labels)),
)

/** The reason of an entry in words; nothing where it has none, or a code that has no words. */
export function reasonWords({ action, outcome, reason }: PatientEvent, words: WordsAt): string | undefined {
  if (reason === undefined) return undefined
  const hits = /^hits:(\d+)$/.exec(reason)?.[1]
  if (hits) return `${hits} found`
  const refusal = RefusalCode.safeParse(reason)
  if (outcome === 'refused' && refusal.success) return refusalWords({ code: refusal.data }, words).badge
  if (action === 'audit.viewed' || action === 'audit.exported') return readingWords(reason)
  const label = actReasonLabel(reason) ?? roleChangeWords(reason)
  if (label) return label.charAt(0).toUpperCase() + label.slice(1)
  return reasons.get(reason.split(':')[0] ?? '')
}

/** The same, or else the code as it was recorded. */
export const entryReason = (event: PatientEvent, words: WordsAt): string | undefined =>
  reasonWords(event, words) ?? event.reason

/** What a check was made of, by its code. */
export const methodWords = (method: string): string => {
  const item = ItemCode.safeParse(method)
  return item.success ? promptFor(item.data).label : method.replaceAll('-', ' ')
}

/** How far the caller was verified and by what: "standard, by ZIP code, Phone". */
export function entryLevel({ level, methods = [] }: PatientEvent): string | undefined {
  if (level === undefined) return undefined
  return methods.length > 0 ? `${level}, by ${methods.map(methodWords).join(', ')}` : level
}
