import { changedPlaces, changesInWords, type Place, type WordingDraft, type Words } from '@portal-desk/domain'
import { publishedWordings, type Unit } from '@portal-desk/store'

type NewDraft = Pick<WordingDraft, 'id' | 'about' | 'words' | 'reason' | 'draftedBy' | 'returnsTo'>

/** Begins a draft from what is in force. */
export async function beginDraft(unit: Unit, places: readonly Place[], draft: NewDraft): Promise<void> {
  const { now } = unit.context
  const [inForce] = await publishedWordings(unit.tx, draft.about, 1)
  await unit.tx
    .insertInto('wording_draft')
    .values({
      id: draft.id,
      about: draft.about,
      base_version: inForce?.version ?? 1,
      words: JSON.stringify(draft.words),
      reason: draft.reason,
      returns_to: draft.returnsTo ?? null,
      drafted_by: draft.draftedBy,
      started_at: now,
      saved_at: now,
      revision: 1,
      state: 'open',
    })
    .execute()
  recordDraft(unit, places, draft, inForce?.words ?? {})
}

/** Saves other words under the next revision. What was a return to a version is a draft of its own from here on. */
export async function saveDraft(
  unit: Unit,
  places: readonly Place[],
  { id, about, revision }: WordingDraft,
  words: Words,
  reason: string,
): Promise<number> {
  await unit.tx
    .updateTable('wording_draft')
    .set({
      words: JSON.stringify(words),
      reason,
      returns_to: null,
      saved_at: unit.context.now,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .execute()
  const [inForce] = await publishedWordings(unit.tx, about, 1)
  recordDraft(unit, places, { about, words, reason }, inForce?.words ?? {})
  return revision + 1
}

function recordDraft(
  unit: Unit,
  places: readonly Place[],
  { about, words, reason }: Pick<WordingDraft, 'about' | 'words' | 'reason'>,
  inForce: Words,
): void {
  unit.record({
    action: 'wording.drafted',
    outcome: 'done',
    object: `wording:${about}`,
    details: beforeAndAfter(places, inForce, words, reason),
  })
}

/** What an entry says of a change: how the changed places read before and after, and why. */
export function beforeAndAfter(places: readonly Place[], from: Words, to: Words, note: string) {
  const changes = changedPlaces(places, from, to)
  return { before: changesInWords(changes, 'from'), after: changesInWords(changes, 'to'), note }
}
