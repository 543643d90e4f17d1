/** A fresh Idempotency-Key: 128 random bits. Made when an action begins and kept for its retries (T2). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
