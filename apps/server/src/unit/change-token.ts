import type { ChangePage } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'
import { idOfToken, keyedToken } from './keyed-token.ts'

const purposeOf = (page: ChangePage): string => `contact-change:${page}`

/** The token of one page of a contact change; one page's opens no other. */
export const changeToken = (vault: Vault, page: ChangePage, changeId: string): string =>
  keyedToken(vault, purposeOf(page), changeId)

/** Which change a token of this page belongs to; undefined for a torn, made-up or another page's token. */
export const changeOfToken = (vault: Vault, page: ChangePage, token: string): string | undefined =>
  idOfToken(vault, purposeOf(page), token)
