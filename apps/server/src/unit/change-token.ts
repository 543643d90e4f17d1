import type { ChangePage } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'
import { sameToken } from '../crypto.ts'

/** base64url of a SHA-256: 43 letters; the change's id follows. */
const KEYED = 43

/**
 * The token of one page of a contact change. Like that of a report it stands in no table: it is made anew from the
 * change's id with a key of 256 bits, so a second try of the mail is identical (T4), and one page's opens no other.
 */
export const changeToken = (vault: Vault, page: ChangePage, changeId: string): string =>
  vault.hmac(`contact-change:${page}`, changeId) + changeId

/** Which change a token of this page belongs to; undefined for a torn, made-up or another page's token. */
export function changeOfToken(vault: Vault, page: ChangePage, token: string): string | undefined {
  const id = token.slice(KEYED)
  const keyed = vault.hmac(`contact-change:${page}`, id)
  return id !== '' && sameToken(keyed, token.slice(0, KEYED)) ? id : undefined
}
