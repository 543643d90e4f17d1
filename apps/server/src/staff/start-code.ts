import { hours } from '@portal-desk/domain'
import { type Passwords, readableSecret } from '../crypto.ts'

/** How long a one-time code opens choose-a-password (P14). */
export const START_CODE_LIFE = hours(24)

export type StartCode = { text: string; hash: string }

/** A one-time code with its hash, which is all that is kept (P10); hashed before the transaction opens. */
export async function newStartCode(passwords: Pick<Passwords, 'hash'>): Promise<StartCode> {
  const text = readableSecret()
  return { text, hash: await passwords.hash(text) }
}
