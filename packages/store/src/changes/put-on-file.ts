import type { PatientRecord } from '@portal-desk/domain'
import { foldEmail, searchKeysOf } from '@portal-desk/matching'
import { writeSearchKeys } from '../search/write-search-keys.ts'
import { allowAddress } from '../suppressions.ts'
import type { Hands } from './hands.ts'

type Proved = {
  id: string
  patient_id: string
  contact_id: string
  email: string
  proved_at: number | null
  recovery_until: number
}

/**
 * Puts a proved address first on file and keeps those before it as old; the item rests as after any change, and the
 * patient is found by the new address (domain §3.9, §4).
 */
export async function putOnFile(hands: Hands, row: Proved): Promise<void> {
  const { tx, context } = hands
  const { now } = context
  const folded = foldEmail(row.email)
  const before = await tx
    .selectFrom('patient_contact')
    .select(['id', 'folded', 'rank'])
    .where('patient_id', '=', row.patient_id)
    .where('kind', '=', 'email')
    .where('ended_at', 'is', null)
    .orderBy('rank')
    .limit(20)
    .execute()
  const others = before.filter((one) => one.folded !== folded).map(({ id }) => id)
  if (others.length > 0)
    await tx
      .updateTable('patient_contact')
      .set({ use: 'old', recovery_until: row.recovery_until })
      .where('id', 'in', others)
      .where('use', '!=', 'old')
      .execute()
  const first = { use: 'home', rank: (before[0]?.rank ?? 0) - 1, standing: 'good' as const, ours: 1 as const }
  const known = before.find((one) => one.folded === folded)
  // Whoever reads it has just agreed to be written to.
  await allowAddress(tx, hands.vault, folded)
  if (known) {
    await tx
      .updateTable('patient_contact')
      .set({ ...first, recovery_until: null, verified_at: row.proved_at })
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
        kind: 'email',
        value: row.email,
        folded,
        on_file_since: now,
        last_imported_at: now,
        verified_at: row.proved_at,
        verified_since: row.proved_at,
      })
      .execute()
  await noteChange(hands, row)
}

async function noteChange({ tx, dialect, context }: Hands, row: Proved): Promise<void> {
  const patient = await tx
    .selectFrom('patient')
    .select(['record', 'changed_at'])
    .where('id', '=', row.patient_id)
    .executeTakeFirstOrThrow()
  const times = { ...(JSON.parse(patient.changed_at) as object), 'email-on-file': context.now }
  await tx
    .updateTable('patient')
    .set((eb) => ({ changed_at: JSON.stringify(times), version: eb('version', '+', 1) }))
    .where('id', '=', row.patient_id)
    .execute()
  const { names, birthDate } = JSON.parse(patient.record) as PatientRecord
  const bare = { names, birthDate, identifiers: [], addresses: [] }
  const keys = searchKeysOf({ ...bare, contacts: [{ kind: 'email', value: row.email }] })
  const mail = keys.filter(({ key }) => key === 'mail')
  await writeSearchKeys(tx, dialect, [{ patient: row.patient_id, keys: mail }])
}
