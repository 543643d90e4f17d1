import type { ConsoleEndpoints } from '@portal-desk/contract'
import { openWordingDraft, publishedWordings } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { mailAsWorded } from './mail-as-worded.ts'

/** The HTML of a mail with made-up values: the draft where one is open, else what is in force. */
export const previewWording: UseCase<ConsoleEndpoints['previewWording']> = async (desk, { params }) => {
  const { about, language } = params
  const { read } = desk.store
  const [draft, [inForce]] = await Promise.all([
    openWordingDraft(read, about),
    publishedWordings(read, about, 1),
  ])
  const { html } = await mailAsWorded(desk, about, draft?.words ?? inForce?.words ?? {}, language)
  return { html }
}
