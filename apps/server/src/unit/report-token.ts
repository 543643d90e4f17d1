import type { Vault } from '@portal-desk/store'
import { idOfToken, keyedToken } from './keyed-token.ts'

/** The token of "this wasn't me" in one mail. */
export const reportToken = (vault: Vault, mailId: string): string => keyedToken(vault, 'report', mailId)

/** Which mail a token belongs to; undefined for a torn or made-up one. */
export const mailOfReport = (vault: Vault, token: string): string | undefined =>
  idOfToken(vault, 'report', token)
