import { foldContact } from './directory/contact-changes.ts'
import type { Vault } from './vault.ts'

const place = (staffId: string): string => `staff.email:${staffId}`

/** Says of an address whether it is that of somebody who works here, and of nobody else anything. */
export const staffEmailHash = (vault: Vault, email: string): string =>
  vault.hmac('staff-email', foldContact('email', email))

/** The address of somebody who works here, as it is kept; nothing where there is none. */
export const staffEmailColumns = (vault: Vault, staffId: string, email: string | undefined) =>
  email === undefined
    ? { email: null, email_hash: null }
    : { email: vault.seal(email, place(staffId)), email_hash: staffEmailHash(vault, email) }

/** The address of somebody who works here; undefined where none was entered. */
export const emailOfStaff = (
  vault: Vault,
  { id, email }: { id: string; email: string | null },
): string | undefined => (email === null ? undefined : vault.open(email, place(id)))
