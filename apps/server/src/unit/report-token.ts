import type { Vault } from '@portal-desk/store'
import { sameToken } from '../crypto.ts'

/** base64url of a SHA-256: 43 letters; the mail's id follows. */
const KEYED = 43

/**
 * The token of "this wasn't me" in one mail. It stands in no table: it is made anew from the mail's id with a key of 256
 * bits, so a second try of the mail is identical (T4), and there is nothing to erase (T5).
 */
export const reportToken = (vault: Vault, mailId: string): string => vault.hmac('report', mailId) + mailId

/** Which mail a token belongs to; undefined for a torn or made-up one. */
export function mailOfReport(vault: Vault, token: string): string | undefined {
  const mailId = token.slice(KEYED)
  return mailId !== '' && sameToken(vault.hmac('report', mailId), token.slice(0, KEYED)) ? mailId : undefined
}
