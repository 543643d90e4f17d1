import { decideApply, lapseChange } from '@portal-desk/domain'
import { inOwnTransaction, LostRace, ownContext } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellWatchers } from '../http/tell-watchers.ts'

const AT_ONCE = 200

/**
 * Puts proved addresses and numbers on file once their time has come, and ends what nobody proved in time (domain §3.9).
 * Each is a transaction of its own, so one that is interrupted is done at the next run, whole or not at all.
 */
export async function settleChanges(desk: Desk): Promise<void> {
  const { store, vault, now } = desk
  const due = await store.read
    .selectFrom('contact_change')
    .select('patient_id')
    .where('end_kind', 'is', null)
    .where('held', 'is', null)
    .where((w) =>
      w.or([
        w('usable_from', '<=', now()),
        w.and([w('proved_at', 'is', null), w('proof_until', '<=', now())]),
      ]),
    )
    .orderBy('asked_at')
    .limit(AT_ONCE)
    .execute()
  for (const { patient_id } of due) {
    const context = ownContext('contact-changes', now(), newRequestId())
    const records = { store, vault, house: desk.house() }
    try {
      const { touched } = await inOwnTransaction(records, context, async (unit) => {
        const facts = await unit.factsFor(patient_id)
        const lapsed = lapseChange(facts)
        const decision = lapsed.changes.length > 0 ? { ...lapsed, messages: [] } : decideApply(facts)
        if (decision.changes.length > 0) await unit.carryOut(decision, facts)
      })
      tellWatchers(desk, touched)
    } catch (error) {
      // Another server, or the patient, was first.
      if (!(error instanceof LostRace)) throw error
    }
  }
}
