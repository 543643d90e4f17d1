import { lastShown } from '../call/search-kinds.ts'
import type { CallFacts } from '../facts.ts'
import type { ContactPoint } from '../shared/patient-facts.ts'
import { contactsOf } from './items-on-record.ts'
import { currentVerification } from './limits.ts'

/**
 * The number that may be called now: on file ≥30 d, and confirmed by the chart or the patient within 365 d, because
 * numbers are given to other people (V5, edge case 29). A number that answered in this check proves nothing more.
 * Confirmed ones first, then the oldest, so that the choice is the same each time it is asked.
 */
export function callBackNumber(facts: CallFacts): ContactPoint | undefined {
  const { policy, now, patient } = facts
  const answered = currentVerification(facts)?.checks.flatMap((check) =>
    check.kind === 'call-back' && check.outcome === 'matched' ? [check.contactId] : [],
  )
  return contactsOf(patient, 'phone')
    .filter(({ id }) => !answered?.includes(id))
    .filter(({ onFileSince }) => onFileSince <= now - policy.contactAgeForPossession)
    .filter(({ onFileSince, lastImportedAt, verifiedAt }) => {
      const confirmedAt = Math.max(onFileSince, lastImportedAt ?? onFileSince, verifiedAt ?? onFileSince)
      return confirmedAt >= now - policy.phoneOldestForPossession
    })
    .sort(
      (a, b) =>
        Number(b.verifiedAt !== undefined) - Number(a.verifiedAt !== undefined) ||
        a.onFileSince - b.onFileSince ||
        (a.id < b.id ? -1 : 1),
    )[0]
}

/** The contact whose call-back runs now, if one does. */
export const ringing = ({ call }: Pick<CallFacts, 'call'>): string | undefined =>
  call.callBackStartedAt === undefined ? undefined : lastShown(call.searchedBy)
