import type { ItemCode, PatientRecord } from '@portal-desk/domain'

const phones = (r: PatientRecord): unknown =>
  r.contacts
    .filter((c) => c.kind === 'phone')
    .map((c) => c.value)
    .sort()
const emails = (r: PatientRecord): unknown =>
  r.contacts
    .filter((c) => c.kind === 'email')
    .map((c) => c.value)
    .sort()
const homes = (r: PatientRecord) => r.addresses.filter((a) => a.use !== 'old')

/** What each item is compared with: an item whose view differs has changed, and rests 30 days (blind rules). */
const views: Record<ItemCode, (record: PatientRecord) => unknown> = {
  'full-name': (r) => r.names,
  'birth-date': (r) => r.birthDate,
  mrn: (r) => r.identifiers.filter((i) => i.kind === 'mrn'),
  postcode: (r) => homes(r).map((a) => a.postcode),
  'street-address': (r) => homes(r).map((a) => a.lines),
  'phone-on-file': phones,
  'email-on-file': emails,
  'preferred-clinician': (r) => r.clinician,
  'last-visit-month': (r) => r.lastVisitMonth,
}

/** Item codes whose value differs between two imports of one record. */
export function changedItems(before: PatientRecord, after: PatientRecord): ItemCode[] {
  const items = Object.keys(views) as ItemCode[]
  return items.filter(
    (item) => JSON.stringify(views[item](before) ?? null) !== JSON.stringify(views[item](after) ?? null),
  )
}
