import type { PortalEndpoints } from '@portal-desk/contract'
import { decideForgotPassword } from '@portal-desk/domain'
import { foldEmail } from '@portal-desk/matching'
import { survivorIdsOf, type Unit } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { factsLedTo } from '../unit/facts-led-to.ts'
import { againAt } from '../unit/link-for-change.ts'
import { offTheRequest } from './off-the-request.ts'

/** A shared mailbox gets one mail per account, and no more than this (edge case 8, V10). */
const MOST_ACCOUNTS = 5

/**
 * Forgot password: the answer is the same for every name and leaves before anything is looked up (P7); the mail goes
 * to the address on file, if there is one.
 */
export const forgotPassword: UseCase<PortalEndpoints['forgotPassword']> = async (desk, ask) => {
  const typed = ask.body.name.trim().toLowerCase()
  offTheRequest(desk, ask, async (unit) => {
    for (const patientId of await patientsOf(unit, typed)) {
      const facts = await factsLedTo(unit, patientId)
      await unit.carryOut(decideForgotPassword(facts), facts)
    }
  })
  return { againAt: againAt(desk, ask.context.now) }
}

/** Whose account a username, or an address on file, belongs to; of a retired one whoever it leads to. */
async function patientsOf(unit: Unit, typed: string): Promise<string[]> {
  const byName = await unit.tx
    .selectFrom('portal_account')
    .select('patient_id')
    .where('username', '=', typed)
    .executeTakeFirst()
  if (byName || !typed.includes('@')) return byName ? [byName.patient_id] : []
  return accountsAtAddress(unit, typed)
}

/** Patients with an account whose address on file is this one, and those that a retired account leads to. */
export async function accountsAtAddress(unit: Unit, typed: string): Promise<string[]> {
  const rows = await unit.tx
    .selectFrom('patient_contact as c')
    .innerJoin('portal_account as a', 'a.patient_id', 'c.patient_id')
    .select('c.patient_id')
    .distinct()
    .where('c.kind', '=', 'email')
    .where('c.folded', '=', foldEmail(typed))
    .where('c.ended_at', 'is', null)
    .where('a.lifecycle', 'in', ['active', 'invited', 'retired'])
    .orderBy('c.patient_id')
    .limit(MOST_ACCOUNTS)
    .execute()
  const patients = rows.map((row) => row.patient_id)
  const leads = await survivorIdsOf(unit.tx, patients)
  return [...new Set(patients.map((id) => leads.get(id)?.id ?? id))]
}
