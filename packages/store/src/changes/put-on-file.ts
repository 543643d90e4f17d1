import type { NewContact, PatientRecord } from '@portal-desk/domain'
import { KEY, searchKeysOf } from '@portal-desk/matching'
import { foldContact } from '../directory/contact-changes.ts'
import { writeSearchKeys } from '../search/write-search-keys.ts'
import { allowAddress } from '../suppressions.ts'
import type { Hands } from './hands.ts'

type Proved = {
  id: string
  patient_id: string
  contact_id: string
  proved_at: number | null
}

/** How the new contact stands on file. */
const filed = (contact: NewContact) =>
  'email' in contact
    ? ({ kind: 'email', value: contact.email, use: 'home' } as const)
    : ({ kind: 'phone', value: contact.phone, use: contact.use } as const)

/**
 * Puts a proved address or number first on file. Every address before it is kept as old, and of the phones the one whose
 * place it takes; the item rests as after any change, and the patient is found by the new one (domain §3.9, §4).
 * @param recoveryUntil until when an old address still gets mails with a way in
 */
export async function putOnFile(
  hands: Hands,
  row: Proved,
  contact: NewContact,
  recoveryUntil: number,
): Promise<void> {
  const { tx, context } = hands
  const { now } = context
  const { kind, value, use } = filed(contact)
  const folded = foldContact(kind, value)
  const before = await tx
    .selectFrom('patient_contact')
    .select(['id', 'folded', 'rank', 'use'])
    .where('patient_id', '=', row.patient_id)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .orderBy('rank')
    .limit(20)
    .execute()
  const others = before
    .filter((one) => one.folded !== folded && (kind === 'email' || one.use === use))
    .map(({ id }) => id)
  if (others.length > 0)
    await tx
      .updateTable('patient_contact')
      .set({ use: 'old', ...(kind === 'email' ? { recovery_until: recoveryUntil } : {}) })
      .where('id', 'in', others)
      .where('use', '!=', 'old')
      .execute()
  const first = { use, rank: (before[0]?.rank ?? 0) - 1, standing: 'good' as const, ours: 1 as const }
  const known = before.find((one) => one.folded === folded)
  // Whoever reads it has just agreed to be written to.
  if (kind === 'email') await allowAddress(tx, hands.vault, folded)
  if (known) {
    await tx
      .updateTable('patient_contact')
      .set({
        ...first,
        recovery_until: null,
        verified_at: row.proved_at,
        // A phone that was given up may have become somebody else's: it counts from now (V5, edge case 29).
        ...(kind === 'phone' && known.use === 'old' ? { on_file_since: now } : {}),
      })
      .where('id', '=', known.id)
      .execute()
    await tx.updateTable('contact_change').set({ contact_id: known.id }).where('id', '=', row.id).execute()
  } else
    await tx
      .insertInto('patient_contact')
      .values({
        ...first,
        id: row.contact_id,
        patient_id: row.patient_id,
        kind,
        value,
        folded,
        on_file_since: now,
        last_imported_at: now,
        verified_at: row.proved_at,
        verified_since: row.proved_at,
      })
      .execute()
  await noteChange(hands, row.patient_id, kind, value)
}

async function noteChange(
  { tx, dialect, context }: Hands,
  patientId: string,
  kind: 'email' | 'phone',
  value: string,
): Promise<void> {
  const patient = await tx
    .selectFrom('patient')
    .select(['record', 'changed_at'])
    .where('id', '=', patientId)
    .executeTakeFirstOrThrow()
  const times = { ...(JSON.parse(patient.changed_at) as object), [`${kind}-on-file`]: context.now }
  await tx
    .updateTable('patient')
    .set((eb) => ({ changed_at: JSON.stringify(times), version: eb('version', '+', 1) }))
    .where('id', '=', patientId)
    .execute()
  const { names, birthDate } = JSON.parse(patient.record) as PatientRecord
  const bare = { names, birthDate, identifiers: [], addresses: [] }
  const keys = searchKeysOf({ ...bare, contacts: [{ kind, value }] })
  const found = keys.filter(({ key }) => key === KEY[kind])
  await writeSearchKeys(tx, dialect, [{ patient: patientId, keys: found }])
}
