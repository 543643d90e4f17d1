import { type HeldWhy, type NewContact, type PatientRecord, shareHome } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { foldContact } from './directory/contact-changes.ts'
import type { ContactChangeTable } from './schema.ts'
import { suppressionsOf } from './suppressions.ts'
import type { Vault } from './vault.ts'

/** More people at one address or number than this are looked at by a supervisor anyway. */
const MOST = 20

const place = (changeId: string): string => `contact_change.address:${changeId}`

/** Seals what was said, in its place in the table alone. */
export const sealNewContact = (vault: Vault, changeId: string, contact: NewContact): string =>
  vault.seal('email' in contact ? contact.email : contact.phone, place(changeId))

/** What is on its way onto the file; undefined once it is there, or is not going to be. */
export function newContactOf(
  vault: Vault,
  { id, address, phone_use }: Pick<Selectable<ContactChangeTable>, 'id' | 'address' | 'phone_use'>,
): NewContact | undefined {
  if (address === null) return undefined
  const value = vault.open(address, place(id))
  return phone_use === null ? { email: value } : { phone: value, use: phone_use }
}

/** What is on its way onto the file with this change, where it is still on its way. */
export async function readNewContact(
  db: Db | Tx,
  vault: Vault,
  changeId: string,
): Promise<NewContact | undefined> {
  const row = await db
    .selectFrom('contact_change')
    .select(['id', 'address', 'phone_use'])
    .where('id', '=', changeId)
    .executeTakeFirst()
  return row && newContactOf(vault, row)
}

const kindOf = (contact: NewContact) => ('email' in contact ? 'email' : 'phone')
const foldedOf = (contact: NewContact): string =>
  'email' in contact ? foldContact('email', contact.email) : foldContact('phone', contact.phone)

/** A keyed hash of an address or number, so that two changes to the same one are seen without either being readable. */
export const newContactHash = (vault: Vault, contact: NewContact): string =>
  vault.hmac('new-contact', foldedOf(contact))

/**
 * Why a new contact must be looked at first: it stands, or is about to stand, on the record of somebody with another
 * home, or the reader of an address once told us that it is not for them (domain §3.9). Who lives together may share one.
 */
export async function whyHeld(
  db: Db | Tx,
  vault: Vault,
  patientId: string,
  contact: NewContact,
): Promise<HeldWhy | undefined> {
  const folded = foldedOf(contact)
  if ('email' in contact && (await suppressionsOf(db, vault, [folded])).size > 0) return 'said-not-theirs'
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
            .where('kind', '=', kindOf(contact))
            .where('ended_at', 'is', null),
        ),
        w(
          'id',
          'in',
          w
            .selectFrom('contact_change')
            .select('patient_id')
            .where('address_hash', '=', newContactHash(vault, contact))
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
