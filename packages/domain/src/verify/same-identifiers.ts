import { sameEmail, samePhone } from '@portal-desk/matching'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { fullName } from '../words/person-words.ts'
import { sameItem } from './compare-item.ts'
import { contactsOf, homesOf } from './items-on-record.ts'
import type { Check, ItemCode, Verification } from './verification.ts'

const valuesOf: Record<ItemCode, (patient: PatientFacts) => (string | undefined)[]> = {
  'full-name': ({ names }) => [fullName(names)],
  'birth-date': ({ birthDate }) => [birthDate],
  mrn: ({ mrn }) => [mrn],
  postcode: (patient) => homesOf(patient).map(({ postcode }) => postcode),
  'street-address': (patient) => homesOf(patient).map(({ lines }) => lines[0]),
  'phone-on-file': (patient) => contactsOf(patient, 'phone').map(({ value }) => value),
  'email-on-file': (patient) => contactsOf(patient, 'email').map(({ value }) => value),
  'preferred-clinician': ({ clinician }) => [clinician],
  'last-visit-month': ({ lastVisitMonth }) => [lastVisitMonth],
}

/** Whether whatever was right on the one record is right on the other: which value was said is not kept (V3). */
const agrees = (item: ItemCode, from: PatientFacts, to: PatientFacts): boolean => {
  const values = valuesOf[item](from)
  return values.length > 0 && values.every((value) => value !== undefined && sameItem(to, item, value))
}

/** Every record is known by these; whoever was verified as somebody else by name or birth date is asked again. */
const always: readonly ItemCode[] = ['full-name', 'birth-date']

/** The same check as it would stand on the other record; undefined where what it rests on is not there. */
function onOther(check: Check, from: PatientFacts, to: PatientFacts): Check | undefined {
  if (check.outcome !== 'matched') return check
  switch (check.kind) {
    case 'knowledge':
      return check.items.every((item) => agrees(item, from, to)) ? check : undefined
    case 'call-back':
    case 'confirmation': {
      const used = from.contacts.find(({ id }) => id === check.contactId)
      const isSame = used?.kind === 'email' ? sameEmail : samePhone
      const same = used && contactsOf(to, used.kind).find(({ value }) => isSame(used.value, value))
      // Named as it is there: tried again on the other record, one number stays one proof.
      return same && { ...check, contactId: same.id }
    }
    case 'photo-id':
    case 'override':
      return check
  }
}

/**
 * What a caller proved on one record, as checks of the record that it leads to; undefined where any of it rests on
 * something that differs there, so that they are asked again (edge case 36).
 */
export function checksOnSurvivor(
  { checks }: Pick<Verification, 'checks'>,
  from: PatientFacts,
  to: PatientFacts,
): Check[] | undefined {
  if (!always.every((item) => agrees(item, from, to))) return undefined
  const moved = checks.flatMap((check) => onOther(check, from, to) ?? [])
  return moved.length === checks.length ? moved : undefined
}
