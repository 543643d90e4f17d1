import { saveWordingDraft } from '@portal-desk/contract'
import { type Place, trueWords, type Words, wordAt, wordingFaults } from '@portal-desk/domain'
import { useState } from 'react'
import { type Action, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { type WordingNow, wordingChanges } from './wording-queries.ts'

export type WordingTyped = {
  /** What differs from the usual, as it would be saved now. */
  words: Words
  /** What a field shows. */
  textAt: (place: Place) => string
  /** Something is typed that is not saved. */
  unsaved: boolean
  /** Whoever reads it may type: it is their own, or none is open. */
  mayType: boolean
  /** Something that is typed may not stand. */
  wrong: boolean
  /** Why a place cannot read so, or the reason not, by `words.…` or `reason`. */
  faultOf: (path: string) => string | undefined
  put: (path: string, text: string) => void
  forget: () => void
  save: (reason: string) => Promise<void>
  action: Action<typeof saveWordingDraft>
}

/** What is typed over the saved draft, and over the words in force; it stays when the page is read again. */
export function useWordingDraft({ about, places, words: inForce, draft }: WordingNow): WordingTyped {
  const action = useAction(saveWordingDraft, wordingChanges)
  const announce = useAnnounce()
  const [typed, setTyped] = useState<Words>({})
  const saved = draft?.words ?? inForce
  const all = { ...saved, ...typed }
  const words = trueWords(places, all)
  const faults = wordingFaults(places, words)
  const forget = () => {
    setTyped({})
    action.forget()
  }
  return {
    words,
    textAt: (place) => wordAt(place, all),
    unsaved: places.some((place) => wordAt(place, words) !== wordAt(place, saved)),
    mayType: draft?.mine ?? true,
    wrong: faults.length > 0,
    faultOf: (path) =>
      faults.find((fault) => `words.${fault.path}` === path)?.says ??
      action.trouble?.fields?.find((field) => field.path === path)?.says,
    put: (path, text) => setTyped((before) => ({ ...before, [path]: text })),
    forget,
    async save(reason) {
      if (faults.length > 0) return
      const answer = await action.run({ about }, { revision: draft?.revision ?? 0, words, reason })
      if (!answer) return
      forget()
      announce(answer.done)
    },
    action,
  }
}
