import type { Vault } from '@portal-desk/store'

/** A vault that hides nothing: ours and the baseline seal alike, so only the audit log differs between them. */
export function plainVault(): Vault {
  let n = 0
  const next = (): string => `${Date.now().toString(36)}-${(++n).toString(36).padStart(8, '0')}`
  return {
    newId: next,
    newToken: () => `${next()}-${next()}`,
    hashToken: (token) => token,
    hmac: (purpose, text) => `${purpose}:${text}`,
    seal: (text) => text,
    open: (sealed) => sealed,
    randomBytes: (size) => new Uint8Array(size).fill(++n % 256),
    randomInt: (most) => (n++ * 7_919) % most,
  }
}
