import type { ConsoleEndpoints } from '@portal-desk/contract'
import { discardDraftBlock, policyDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { about, onDraft } from './on-draft.ts'

/** Throws the open draft away, the own or a colleague’s. */
export const discardPolicyDraft: UseCase<ConsoleEndpoints['discardPolicyDraft']> = (desk, ask) =>
  onDraft(desk, ask, async (unit, draft, by) => {
    const refused = discardDraftBlock(draft, by, ask.body.revision)
    if (refused || !draft) return { refused: refused ?? { code: 'draft-gone' as const } }
    await unit.tx
      .updateTable('policy_draft')
      .set({ state: 'discarded', ended_by: by.id, ended_at: unit.context.now })
      .where('id', '=', draft.id)
      .execute()
    unit.record({ action: 'policy.draft-discarded', outcome: 'done', ...about(draft) })
    return { done: policyDone.discarded }
  })
