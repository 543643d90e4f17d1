import type { ConsoleEndpoints } from '@portal-desk/contract'
import { discardDraftBlock, wordingDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { onDraft } from './on-draft.ts'

/** Throws the open draft away, the own or a colleague’s. */
export const discardWordingDraft: UseCase<ConsoleEndpoints['discardWordingDraft']> = (desk, ask) => {
  const { about } = ask.params
  return onDraft(desk, ask, about, async (unit, draft, by) => {
    const refused = discardDraftBlock(draft, by, ask.body.revision, 'change-wording')
    if (refused || !draft) return { refused: refused ?? { code: 'draft-gone' as const } }
    await unit.tx
      .updateTable('wording_draft')
      .set({ state: 'discarded', ended_by: by.id, ended_at: unit.context.now })
      .where('id', '=', draft.id)
      .execute()
    unit.record({ action: 'wording.draft-discarded', outcome: 'done', object: `wording:${about}` })
    return { done: wordingDone.discarded }
  })
}
