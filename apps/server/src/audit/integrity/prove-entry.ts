import type { ConsoleEndpoints } from '@portal-desk/contract'
import { isFreshlyReauthenticated, noProofWords, type Refusal } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'

const reauthenticate: Refusal = { code: 'reauthenticate' }

/** One entry as a file for somebody outside; that it was taken, and by whom, is on the record before it leaves (T1, S4). */
export const proveEntry: UseCase<ConsoleEndpoints['proveEntry']> = async (
  desk,
  { staff, body: { index }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const again = context.reauthenticatedAt
  const me = { ...staff, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
  const fresh = isFreshlyReauthenticated({ now: context.now, policy: desk.house().policy, staff: me })
  const made = fresh ? await desk.verifying.prove(index) : undefined
  if (made && 'noProof' in made)
    throw new Stop('validation', { fields: [{ path: 'index', says: noProofWords[made.noProof] }] })
  await transact(async (unit) => {
    unit.record({
      action: 'audit.exported',
      outcome: made ? 'done' : 'refused',
      object: `entry:${index}`,
      reason: made ? 'proof' : reauthenticate.code,
    })
    return { answer: null }
  })
  if (!made) throw new Stop('refused', { refusal: reauthenticate })
  return { fileName: `entry-${index}.proof.json`, proof: made.proof }
}
