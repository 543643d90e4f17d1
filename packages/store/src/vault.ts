/**
 * Everything secret or random that the store needs, passed in by the server's one cryptographic module (K1).
 * `purpose` keeps the keyed hashes of different uses apart; `place` binds a sealed value to its table, column and row (K3).
 */
export type Vault = {
  newId: () => string
  /** A one-time token of 256 random bits, base64url. */
  newToken: () => string
  hashToken: (token: string) => string
  hmac: (purpose: string, text: string) => string
  seal: (text: string, place: string) => string
  open: (sealed: string, place: string) => string
  randomBytes: (size: number) => Uint8Array
  /** A uniform integer from 0 to n − 1. */
  randomInt: (n: number) => number
}
