import type { Vault } from '@portal-desk/store'

/** How a session is called on the page of its owner: made from its row with a key, so that it opens nothing. */
export const sessionName = (vault: Vault, idHash: string): string =>
  vault.hmac('session-name', idHash).slice(0, 22)
