import type { PatientRecord } from '@portal-desk/domain'
import type { Comparable } from '@portal-desk/matching'

/** A made-up record as a directory would send it: what is compared of it is what it was made from. */
export function chartOf(record: Comparable, sourceKey: string): PatientRecord {
  const { family, given = [], birthDate, sex, houseNumber, street, locality, town, postcode, state } = record
  const line = [houseNumber, street].filter(Boolean).join(' ')
  const contact = (kind: 'phone' | 'email') => (value: string) => ({ kind, value, use: 'home' as const })
  return {
    source: 'bench',
    sourceKey,
    identifiers: (record.recordNumbers ?? []).map((number) => ({ kind: 'mrn', ...number })),
    names: [
      { use: 'current', ...(family ? { family } : {}), given: [...given] },
      ...(record.formerFamilies ?? []).map((former) => ({
        use: 'former' as const,
        family: former,
        given: [],
      })),
    ],
    ...(birthDate ? { birthDate } : {}),
    ...(sex ? { sex } : {}),
    deceased: false,
    addresses: [
      {
        use: 'home',
        lines: locality ? [line, locality] : [line],
        ...(town ? { city: town } : {}),
        ...(state ? { state } : {}),
        ...(postcode ? { postcode } : {}),
      },
    ],
    contacts: [
      ...(record.phones ?? []).map(contact('phone')),
      ...(record.emails ?? []).map(contact('email')),
    ],
    active: true,
    links: [],
  }
}
