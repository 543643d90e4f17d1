import type { Facts } from '@portal-desk/domain'
import { survivorIdsOf, type Unit } from '@portal-desk/store'

/**
 * The facts of the login that this record's leads to, or of its own: whoever asks for help with a retired login gets it
 * for the one in use, at the address on file there (domain §3.1).
 */
export async function factsLedTo(unit: Unit, patientId: string): Promise<Facts> {
  const led = (await survivorIdsOf(unit.tx, [patientId])).get(patientId)?.id ?? patientId
  const facts = await unit.factsFor(led)
  // Retired between the two reads: what is decided is what is so behind the lock.
  return facts.survivor ? unit.factsFor(facts.survivor.patientId) : facts
}
