import type { CallSession } from '../call/call-session.ts'
import type { Refusal } from '../refusal.ts'

/**
 * Whether this caller may have anything done to the record: the patient may. Somebody else needs authority on file,
 * and the directory holds none yet; verifying them works all the same (V1, domain §9, 1 and 5).
 */
export const authorityBlock = ({ relationship }: Pick<CallSession, 'relationship'>): Refusal | undefined =>
  relationship === 'self' ? undefined : { code: 'authority-not-on-file' }
