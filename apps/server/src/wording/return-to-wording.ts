import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  changedPlaces,
  saveDraftBlock,
  trueWords,
  type WordingAbout,
  type Words,
  wordingDone,
} from '@portal-desk/domain'
import { publishedWordings, type Unit } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginDraft } from './keep-draft.ts'
import { onDraft, stopAtFaults } from './on-draft.ts'
import { placesFor } from './places-for.ts'

/** Begins a draft with the words of an earlier version: read and published like any other. */
export const returnToWording: UseCase<ConsoleEndpoints['returnToWording']> = (desk, ask) => {
  const { about } = ask.params
  return onDraft(desk, ask, about, async (unit, draft, by) => {
    const refused = saveDraftBlock(draft, by, 0, 'change-wording')
    if (refused) return { refused }
    const returnsTo = Number(ask.params.version)
    const places = await placesFor(desk, unit.tx, about)
    const words = trueWords(places, await wordsOf(unit, about, returnsTo))
    stopAtFaults(places, words)
    const [inForce] = await publishedWordings(unit.tx, about, 1)
    if (changedPlaces(places, inForce?.words ?? {}, words).length === 0)
      throw new Stop('validation', {
        fields: [{ path: 'version', says: 'These are the words in force. There is nothing to go back to.' }],
      })
    const { reason } = ask.body
    const begun = { id: desk.vault.newId(), about, words, reason, draftedBy: by.id, returnsTo }
    await beginDraft(unit, places, begun)
    return { done: wordingDone.saved, revision: 1 }
  })
}

/** Version 1 are the usual words. */
async function wordsOf({ tx }: Unit, about: WordingAbout, version: number): Promise<Words> {
  if (version === 1) return {}
  const [found] = await publishedWordings(tx, about, 1, version + 1)
  if (found?.version !== version) throw new Stop('not-here')
  return found.words
}
