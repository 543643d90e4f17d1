import { type InactiveReason, type PortalAccount, privacyOfficerOnly } from '../account/portal-account.ts'
import type { InactiveReport } from '../inactive/inactive-report.ts'
import type { InactiveVerdict } from '../inactive/settle-report.ts'
import type { Refusal } from '../refusal.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'
import { condolence } from './condolence.ts'
import { inactiveReasonLabels } from './reason-words.ts'
import { refusalWords } from './refusal-words.ts'
import { sayLines } from './say-lines.ts'
import type { Status } from './status-words.ts'

const says: Record<InactiveReason, Spoken> = {
  deceased: condolence,
  moved: sayLines.noted,
  dismissed: sayLines.noted,
  dormant: sayLines.noted,
  duplicate: sayLines.noted,
  'minor-aged-out': sayLines.noted,
  privacy: sayLines.noted,
}

/** What whoever reported it is told, and may say: the same for every state of the account. */
export const reportedWords = (reason: InactiveReason): { done: string; say: Spoken } => ({
  done: 'Reported. The login still works until someone decides.',
  say: says[reason],
})

/** What whoever decides is told. */
export const settledWords: Record<InactiveVerdict['verdict'], string> = {
  confirm: 'Confirmed. The login is switched off; every link and session ended.',
  dismiss: 'Set aside. Nothing changed for the patient.',
  keep: 'Noted. The record stays closed.',
}
export const undoneWords = 'Put back as it was. Links and sessions that ended stay ended.'
export const takenBackWords = 'Taken back. Nothing changed for the patient.'

/**
 * console-words §5.7: where a report stands.
 * @param staff whoever settled it, by short name
 * @param login what the login is now, where that is known: of one that is off nobody is told that it works
 */
export function inactiveReportWords(
  report: InactiveReport,
  { en }: WordsAt,
  staff: string,
  login?: LoginNow,
): Status {
  const reason = inactiveReasonLabels[report.reason]
  const at = en.at(report.endedAt ?? report.reportedAt)
  if (report.undoneAt !== undefined)
    return { label: 'Put back', line: `Opened again ${en.at(report.undoneAt)}.` }
  if (report.chartAliveSince !== undefined)
    return {
      label: 'The chart changed',
      line: `The chart recorded a death and does not any more, ${en.at(report.chartAliveSince)}. The record is still closed.`,
    }
  switch (report.end) {
    case 'confirmed':
      return { label: `Inactive: ${reason}`, line: `Switched off ${at}.` }
    case 'dismissed':
      return { label: 'Report set aside', line: `${staff} found no reason; the login still works.` }
    case 'taken-back':
      return { label: 'Taken back', line: `Whoever reported it took it back ${at}.` }
    default:
      return { label: 'Reported inactive', line: waitingLine(login) }
  }
}

/** The login a report is about; null where there is none. */
export type LoginNow = Pick<PortalAccount, 'lifecycle'> | null

function waitingLine(login: LoginNow | undefined): string {
  if (login === null) return 'Waiting for a decision; there is no login.'
  const off = login?.lifecycle === 'deactivated' || login?.lifecycle === 'retired'
  return off
    ? 'Waiting for a decision; the login is off already.'
    : 'Waiting for a decision; the login still works.'
}

/** Why somebody who reads a report cannot decide on it, in words for them. */
export function whyNotDecide(refusal: Refusal, reason: InactiveReason, words: WordsAt): string {
  if (refusal.code === 'own-request') return 'You reported it, so someone else must decide.'
  if (refusal.code === 'no-right' && privacyOfficerOnly.includes(reason))
    return `${inactiveReasonLabels[reason]}: only the privacy officer decides and undoes this.`
  return refusalWords(refusal, words).agent
}
