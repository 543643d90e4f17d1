import { emailOnFile } from '../account/email-on-file.ts'
import type { Facts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import type { Duration } from '../shared/instant.ts'
import type { ContactChange } from './contact-change.ts'

/** Whether a notice sent to the address on file can be read by its owner. */
export function oldCanReceive({ patient }: Pick<Facts, 'patient'>): boolean {
  const old = emailOnFile(patient)
  return (
    !isMarked(patient, 'no-mail') &&
    old !== undefined &&
    old.standing === 'good' &&
    old.suppressed === undefined
  )
}

/**
 * How long a proved address or number waits, ms: so that whoever reads the address on file can stop it. Longer where a
 * notice cannot reach that one; not at all where the patient stood there with a photo ID (domain §3.9).
 */
export function coolingOff(facts: Facts, { inPerson }: Pick<ContactChange, 'inPerson'>): Duration {
  if (inPerson) return 0
  return oldCanReceive(facts) ? facts.policy.contactCooling : facts.policy.contactCoolingUnreachable
}
