/** A fresh Idempotency-Key of 128 random bits in hex; `randomUUID` is missing on older phones. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
