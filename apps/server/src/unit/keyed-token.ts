import type { Vault } from '@portal-desk/store'
import { sameToken } from '../crypto.ts'

/** base64url of a SHA-256: 43 letters; the id of what it opens follows. */
const KEYED = 43

/**
 * A token that stands in no table: it is made anew from an id with a key of 256 bits, so a second try of a mail is
 * identical (T4), and there is nothing to erase (T5).
 * @param purpose what it opens; a token of one purpose opens nothing of another
 */
export const keyedToken = (vault: Vault, purpose: string, id: string): string => vault.hmac(purpose, id) + id

/** Which id a token of this purpose carries; undefined for a torn, made-up or another purpose's token. */
export function idOfToken(vault: Vault, purpose: string, token: string): string | undefined {
  const id = token.slice(KEYED)
  return id !== '' && sameToken(vault.hmac(purpose, id), token.slice(0, KEYED)) ? id : undefined
}
