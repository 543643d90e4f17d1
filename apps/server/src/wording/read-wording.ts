import type { ConsoleEndpoints } from '@portal-desk/contract'
import { trueWords } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { mailAsWorded } from './mail-as-worded.ts'
import { stopAtFaults } from './on-draft.ts'
import { placesFor } from './places-for.ts'

/** A mail as it is typed, in plain text; words that may not stand are refused as they would be when they are saved. */
export const readWording: UseCase<ConsoleEndpoints['readWording']> = async (desk, { params, body }) => {
  const { about } = params
  const places = await placesFor(desk, desk.store.read, about)
  const words = trueWords(places, body.words)
  stopAtFaults(places, words)
  const { from, subject, preheader, text } = await mailAsWorded(desk, about, words, body.language)
  return { from, subject, preheader, text }
}
