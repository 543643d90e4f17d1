import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCases } from '../http/serve.ts'
import { discardWordingDraft } from './discard-wording-draft.ts'
import { getWording } from './get-wording.ts'
import { listWordingVersions } from './list-wording-versions.ts'
import { listWordings } from './list-wordings.ts'
import { previewWording } from './preview-wording.ts'
import { publishWording } from './publish-wording.ts'
import { readWording } from './read-wording.ts'
import { returnToWording } from './return-to-wording.ts'
import { saveWordingDraft } from './save-wording-draft.ts'
import { testWording } from './test-wording.ts'

/** What the clinic words itself: its part of the table of contents. */
export const wordingRoutes = {
  listWordings,
  getWording,
  listWordingVersions,
  saveWordingDraft,
  returnToWording,
  discardWordingDraft,
  publishWording,
  readWording,
  previewWording,
  testWording,
} satisfies Partial<UseCases<ConsoleEndpoints>>
