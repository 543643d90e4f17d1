import type { PolicyDraft, PolicyFault, Refusal } from '@portal-desk/domain'
import { policyDraftForChange, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'

type Refused = { refused: Refusal }
const isRefused = (result: object): result is Refused => 'refused' in result

/** Ends a request with a sentence for each wrong number; nothing of it is kept. */
export function stopAtFaults(faults: readonly PolicyFault[]): void {
  if (faults.length === 0) return
  throw new Stop('validation', {
    fields: faults.map(({ path, says }) => ({ path: `changes.${path}`, says })),
  })
}

/**
 * One transaction about the open draft, which is locked: done, or refused with the refusal on the record. Every screen
 * that shows the policy reads again after it.
 * @throws Stop *refused*
 */
export async function onDraft<Result extends object>(
  desk: Desk,
  { staff, transact }: Pick<Ask, 'staff' | 'transact'>,
  run: (unit: Unit, draft: PolicyDraft | undefined, by: StaffAtDesk) => Promise<Result>,
): Promise<Exclude<Result, Refused>> {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    const draft = await policyDraftForChange(unit.tx, desk.store.dialect)
    const result = await run(unit, draft, staff)
    if (isRefused(result)) {
      const { code } = result.refused
      unit.record({
        action: 'policy.refused',
        outcome: 'refused',
        reason: code,
        ...(draft ? about(draft) : {}),
      })
    }
    return { answer: result }
  })
  desk.live.sendAll({ event: 'policy-changed', at: desk.now() })
  if (isRefused(answer)) throw new Stop('refused', { refusal: answer.refused })
  return answer as Exclude<Result, Refused>
}

/** What an entry says a draft is. */
export const about = ({ id }: Pick<PolicyDraft, 'id'>) => ({ object: `policy-draft:${id}` })
