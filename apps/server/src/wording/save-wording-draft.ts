import type { ConsoleEndpoints } from '@portal-desk/contract'
import { changedPlaces, saveDraftBlock, trueWords, wordingDone } from '@portal-desk/domain'
import { publishedWordings } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginDraft, saveDraft } from './keep-draft.ts'
import { onDraft, stopAtFaults } from './on-draft.ts'
import { placesFor } from './places-for.ts'

/** Begins the one draft of some words there may be, or saves it as its writer left it. */
export const saveWordingDraft: UseCase<ConsoleEndpoints['saveWordingDraft']> = (desk, ask) => {
  const { about } = ask.params
  return onDraft(desk, ask, about, async (unit, draft, by) => {
    const { revision, reason } = ask.body
    const refused = saveDraftBlock(draft, by, revision, 'change-wording')
    if (refused) return { refused }
    const places = await placesFor(desk, unit.tx, about)
    const words = trueWords(places, ask.body.words)
    stopAtFaults(places, words)
    const [inForce] = await publishedWordings(unit.tx, about, 1)
    if (changedPlaces(places, inForce?.words ?? {}, words).length === 0)
      throw new Stop('validation', {
        fields: [
          { path: 'words', says: 'Change at least one place. Nothing differs from what is in force.' },
        ],
      })
    if (draft) {
      const saved = await saveDraft(unit, places, draft, words, reason)
      return { done: wordingDone.saved, revision: saved }
    }
    await beginDraft(unit, places, { id: desk.vault.newId(), about, words, reason, draftedBy: by.id })
    return { done: wordingDone.saved, revision: 1 }
  })
}
