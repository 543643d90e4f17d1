import { type HeldWhy, type PatientRecord, shareHome } from '@portal-desk/domain'
import { foldEmail } from '@portal-desk/matching'
import type { Db, Tx } from './dialect.ts'
import { suppressionsOf } from './suppressions.ts'
import type { Vault } from './vault.ts'

/** More people at one address than this are looked at by a supervisor anyway. */
const MOST = 20

/** A keyed hash of an address, so that two changes to the same one are seen without either being readable. */
export const newContactHash = (vault: Vault, email: string): string =>
  vault.hmac('new-contact', foldEmail(email))

/**
 * Why a new address must be looked at first: it stands, or is about to stand, on the record of somebody with another
 * home, or its reader once told us that it is not for them (domain §3.9).
 */
export async function whyHeld(
  db: Db | Tx,
  vault: Vault,
  patientId: string,
  email: string,
): Promise<HeldWhy | undefined> {
  const folded = foldEmail(email)
  if ((await suppressionsOf(db, vault, [folded])).size > 0) return 'said-not-theirs'
  const others = await db
    .selectFrom('patient')
    .select(['id', 'record'])
    .where('id', '!=', patientId)
    .where((w) =>
      w.or([
        w(
          'id',
          'in',
          w
            .selectFrom('patient_contact')
            .select('patient_id')
            .where('folded', '=', folded)
            .where('ended_at', 'is', null),
        ),
        w(
          'id',
          'in',
          w
            .selectFrom('contact_change')
            .select('patient_id')
            .where('address_hash', '=', newContactHash(vault, email))
            .where('end_kind', 'is', null),
        ),
      ]),
    )
    .limit(MOST)
    .execute()
  if (others.length === 0) return undefined
  const { record } = await db
    .selectFrom('patient')
    .select('record')
    .where('id', '=', patientId)
    .executeTakeFirstOrThrow()
  const own = JSON.parse(record) as PatientRecord
  const strangers = others.filter((other) => !shareHome(own, JSON.parse(other.record) as PatientRecord))
  return strangers.length > 0 ? 'other-record' : undefined
}
