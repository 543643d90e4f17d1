import type { RemedyOrder } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'

/** Binds an approval to exactly one patient, remedy and input; the lookalike key is no part of what is agreed to. */
export function orderHash(vault: Vault, patientId: string, { remedy, input }: RemedyOrder): string {
  const parts = Object.entries(input).filter(([name]) => name !== 'confirm')
  const sorted = parts.sort(([a], [b]) => (a < b ? -1 : 1))
  return vault.hmac('approval', JSON.stringify([patientId, remedy, sorted]))
}
