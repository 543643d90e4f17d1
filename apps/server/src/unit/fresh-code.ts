import { newCode } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'

/** A code to read out, with its hash: like a password, since it has fewer than 112 bits (P10). */
export async function freshCode({ vault, passwords }: Desk): Promise<{ code: string; hash: string }> {
  const code = newCode(vault.randomInt)
  return { code, hash: await passwords.hash(code) }
}
