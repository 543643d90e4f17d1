import type { Vault } from './vault.ts'

/** A name that was typed at the portal's sign-in, known or not, as the throttle keeps it (T13). */
export const typedName = (vault: Vault, name: string): string =>
  vault.hmac('patient-sign-in', name.trim().toLowerCase())
