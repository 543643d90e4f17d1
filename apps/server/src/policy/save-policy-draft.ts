import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  changedNumbers,
  type PolicyChanges,
  policyDone,
  policyFaults,
  saveDraftBlock,
  trueChanges,
} from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginDraft, saveDraft } from './keep-draft.ts'
import { onDraft, stopAtFaults } from './on-draft.ts'

/** Begins the one draft there may be, or saves it as its writer left it. */
export const savePolicyDraft: UseCase<ConsoleEndpoints['savePolicyDraft']> = (desk, ask) =>
  onDraft(desk, ask, async (unit, draft, by) => {
    const { revision, reason } = ask.body
    const refused = saveDraftBlock(draft, by, revision)
    if (refused) return { refused }
    const { policy } = unit.house
    const asked = ask.body.changes as PolicyChanges
    stopAtFaults(policyFaults(policy, asked))
    const changes = trueChanges(policy, asked)
    if (changedNumbers(changes).length === 0)
      throw new Stop('validation', {
        fields: [
          { path: 'changes', says: 'Change at least one number. Nothing differs from what is in force.' },
        ],
      })
    if (draft) return { done: policyDone.saved, revision: await saveDraft(unit, draft, changes, reason) }
    await beginDraft(unit, { id: desk.vault.newId(), changes, reason, by: by.id })
    return { done: policyDone.saved, revision: 1 }
  })
