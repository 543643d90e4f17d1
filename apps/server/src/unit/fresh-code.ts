import { newCode } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'

/**
 * A code to read out or to type over, with its hash: like a password, since it has fewer than 112 bits (P10).
 * @param digits how many; by default those of a code that is read out
 */
export async function freshCode(
  { vault, passwords }: Pick<Desk, 'vault' | 'passwords'>,
  digits?: number,
): Promise<{ code: string; hash: string }> {
  const code = newCode(vault.randomInt, digits)
  return { code, hash: await passwords.hash(code) }
}
