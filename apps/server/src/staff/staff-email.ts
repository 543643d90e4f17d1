import type { Vault } from '@portal-desk/store'

const place = (staffId: string): string => `staff.email:${staffId}`

/** The address of somebody who works here, as it is kept. */
export const sealedEmail = (vault: Vault, staffId: string, email: string): string =>
  vault.seal(email, place(staffId))

/** The address of somebody who works here; undefined where none was entered. */
export const emailOfStaff = (
  vault: Vault,
  { id, email }: { id: string; email: string | null },
): string | undefined => (email === null ? undefined : vault.open(email, place(id)))
