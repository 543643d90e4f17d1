import type { DuplicateReview } from '@portal-desk/contract'
import {
  type DuplicateFlag,
  duplicateReasonLabels,
  type PossibleDuplicate,
  shortName,
} from '@portal-desk/domain'
import { openNote, type Vault } from '@portal-desk/store'

/** Who named a pair, in the order of time: matching or an import, and each flag with its reason and note. */
export function namedBy(
  { proposedAt, source }: PossibleDuplicate,
  flags: readonly (DuplicateFlag & { note: string | null })[],
  vault: Vault,
): DuplicateReview['named'] {
  const found =
    proposedAt === undefined
      ? []
      : [{ at: proposedAt, why: source === 'import' ? 'named by an import' : 'found by matching' }]
  const flagged = flags.map((flag) => {
    const note = openNote(vault, flag.id, flag.note)
    const reason = duplicateReasonLabels[flag.reason].toLowerCase()
    return { at: flag.at, by: shortName(flag.byName), why: note ? `${reason}: “${note}”` : reason }
  })
  return [...found, ...flagged].sort((a, b) => a.at - b.at)
}
