import type { ConsoleEndpoints, OpenWordingDraft } from '@portal-desk/contract'
import { publishBlock, refusalWords, shortName, type WordingDraft, wordsAt } from '@portal-desk/domain'
import { namesOfStaff, openWordingDraft, publishedWordings } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'
import { draftSeen } from './draft-seen.ts'
import { placesFor } from './places-for.ts'

/** Some words in force with who made them so, and the open draft as whoever asks may deal with it. */
export const getWording: UseCase<ConsoleEndpoints['getWording']> = async (
  desk,
  { params, staff, context },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { about } = params
  const { read } = desk.store
  const [[newest], draft, places] = await Promise.all([
    publishedWordings(read, about, 1),
    openWordingDraft(read, about),
    placesFor(desk, read, about),
  ])
  const names = await namesOfStaff(read, [newest?.draftedBy, newest?.publishedBy, draft?.draftedBy])
  const nameOf = (id: string) => shortName(names.get(id) ?? '–')
  return {
    now: context.now,
    about,
    version: newest?.version ?? 1,
    places,
    words: newest?.words ?? {},
    ...(newest
      ? {
          published: {
            at: newest.publishedAt,
            draftedBy: nameOf(newest.draftedBy),
            publishedBy: nameOf(newest.publishedBy),
          },
        }
      : {}),
    ...(draft ? { draft: shownDraft(desk, draft, staff, nameOf(draft.draftedBy)) } : {}),
  }
}

function shownDraft(desk: Desk, draft: WordingDraft, staff: StaffAtDesk, by: string): OpenWordingDraft {
  const reading = { sameAsSeen: true, simulated: true, fresh: true }
  const whyNot = publishBlock(draft, staff, reading, 'change-wording')
  const words = whyNot && refusalWords(whyNot, wordsAt(desk.now(), desk.house().clinic))
  return {
    revision: draft.revision,
    words: draft.words,
    reason: draft.reason,
    ...(draft.returnsTo === undefined ? {} : { returnsTo: draft.returnsTo }),
    by,
    mine: draft.draftedBy === staff.id,
    savedAt: draft.savedAt,
    seen: draftSeen(desk.vault, draft),
    ...(words ? { whyNot: words.agent } : {}),
  }
}
