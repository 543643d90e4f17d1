import type { PatientFacts } from '../shared/patient-facts.ts'
import type { InactiveReason, PortalAccount } from './portal-account.ts'

/** Why a record is closed, with or without a login; a death outweighs every other reason (V9). */
export function inactiveReasonOf(
  account: PortalAccount | undefined,
  patient: Pick<PatientFacts, 'deceased' | 'inactive'>,
): InactiveReason | undefined {
  if (patient.deceased) return 'deceased'
  return account?.lifecycle === 'deactivated' ? account.inactiveReason : patient.inactive
}
