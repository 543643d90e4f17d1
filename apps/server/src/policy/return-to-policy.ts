import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  changedNumbers,
  defaultPolicy,
  type Policy,
  policyDone,
  saveDraftBlock,
  trueChanges,
} from '@portal-desk/domain'
import { publishedPolicies, type Unit } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginDraft } from './keep-draft.ts'
import { onDraft } from './on-draft.ts'

/** Begins a draft with the numbers of an earlier version: read, simulated and published like any other. */
export const returnToPolicy: UseCase<ConsoleEndpoints['returnToPolicy']> = (desk, ask) =>
  onDraft(desk, ask, async (unit, draft, by) => {
    const refused = saveDraftBlock(draft, by, 0)
    if (refused) return { refused }
    const returnsTo = Number(ask.params.version)
    const { version: _, ...numbers } = await versionOf(unit, returnsTo)
    const changes = trueChanges(unit.house.policy, numbers)
    if (changedNumbers(changes).length === 0)
      throw new Stop('validation', {
        fields: [
          { path: 'version', says: 'These are the numbers in force. There is nothing to go back to.' },
        ],
      })
    const { reason } = ask.body
    await beginDraft(unit, { id: desk.vault.newId(), changes, reason, by: by.id, returnsTo })
    return { done: policyDone.saved, revision: 1 }
  })

async function versionOf({ tx }: Unit, version: number): Promise<Policy> {
  if (version === defaultPolicy.version) return defaultPolicy
  const [found] = await publishedPolicies(tx, 1, version + 1)
  if (found?.policy.version !== version) throw new Stop('not-here')
  return found.policy
}
