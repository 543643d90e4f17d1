import type { Vault } from '@portal-desk/store'
import { sameToken } from '../../crypto.ts'

/** 132 bits: far beyond guessing, and the whole address stays within the 64 characters of RFC 5321 §4.5.3.1.1. */
const MAC_LENGTH = 22
const LOCAL_PART = /^bounce\.([A-Za-z0-9_-]{1,33})\.([A-Za-z0-9_-]{22})$/

export type Verp = {
  /** The envelope sender of an outbox row. */
  returnPath: (id: string) => string
  /** The outbox row that an address of ours stands for; undefined for any other address (M3). */
  idOf: (address: string) => string | undefined
}

/**
 * Return paths that carry the outbox id and a keyed hash of it, so that nobody can make up a bounce (M3).
 * @param domain right side of the addresses: the host of the portal
 */
export function createVerp(vault: Vault, domain: string): Verp {
  const macOf = (id: string): string => vault.hmac('return-path', id).slice(0, MAC_LENGTH)
  return {
    returnPath: (id) => `bounce.${id}.${macOf(id)}@${domain}`,
    idOf(address) {
      const at = address.lastIndexOf('@')
      if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return undefined
      const [, id, mac] = LOCAL_PART.exec(address.slice(0, at)) ?? []
      if (id === undefined || mac === undefined) return undefined
      return sameToken(mac, macOf(id)) ? id : undefined
    },
  }
}
