import type { ConsoleEndpoints } from '@portal-desk/contract'
import { isFreshlyReauthenticated, publishBlock, type WordingDraft, wordingDone } from '@portal-desk/domain'
import { publishedWordings, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { draftSeen } from './draft-seen.ts'
import { beforeAndAfter } from './keep-draft.ts'
import { onDraft, stopAtFaults } from './on-draft.ts'
import { placesFor } from './places-for.ts'

/**
 * A second person brings the draft into force as they read it. Every mail that is queued from this commit on reads so, and
 * every page that is opened.
 */
export const publishWording: UseCase<ConsoleEndpoints['publishWording']> = async (desk, ask) => {
  const { reauthenticatedAt, now } = ask.context
  const done = await onDraft(desk, ask, ask.params.about, async (unit, draft, by) => {
    const { policy } = unit.house
    const staff = { ...by, ...(reauthenticatedAt === undefined ? {} : { reauthenticatedAt }) }
    const reading = {
      sameAsSeen: draft !== undefined && draftSeen(desk.vault, draft) === ask.body.seen,
      // Words are read, not simulated: the second person has the mail itself before their eyes.
      simulated: true,
      fresh: isFreshlyReauthenticated({ now, policy, staff }),
    }
    const refused = publishBlock(draft, by, reading, 'change-wording')
    if (refused || !draft) return { refused: refused ?? { code: 'draft-gone' as const } }
    const version = await bringIntoForce(desk, unit, draft, by.id)
    return { done: wordingDone.published(version), version }
  })
  await desk.policy.published()
  return done
}

async function bringIntoForce(desk: Desk, unit: Unit, draft: WordingDraft, by: string): Promise<number> {
  const { about, words, reason } = draft
  const places = await placesFor(desk, unit.tx, about)
  stopAtFaults(places, words)
  const [inForce] = await publishedWordings(unit.tx, about, 1)
  const version = (inForce?.version ?? 1) + 1
  await unit.tx
    .insertInto('wording_version')
    .values({
      about,
      version,
      words: JSON.stringify(words),
      drafted_by: draft.draftedBy,
      published_by: by,
      reason,
      returns_to: draft.returnsTo ?? null,
      published_at: unit.context.now,
    })
    .execute()
  await unit.tx
    .updateTable('wording_draft')
    .set({ state: 'published', ended_by: by, ended_at: unit.context.now })
    .where('id', '=', draft.id)
    .execute()
  unit.record({
    action: 'wording.changed',
    outcome: 'done',
    object: `wording:${about}:${version}`,
    details: beforeAndAfter(places, inForce?.words ?? {}, words, reason),
  })
  return version
}
