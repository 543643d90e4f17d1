import type { Desk } from '../desk.ts'

/**
 * Which of these codes was typed, if any. The hashes are compared before the transaction opens, at least one, so that a
 * birth date without a code takes the same work (P7).
 */
export async function fittingCode<C extends { codeHash: string }>(
  { passwords }: Pick<Desk, 'passwords'>,
  codes: readonly C[],
  typed: string,
): Promise<C | undefined> {
  const compared = await Promise.all(
    (codes.length > 0 ? codes : [undefined]).map((one) => passwords.matches(one?.codeHash, typed)),
  )
  return codes.find((_, i) => compared[i])
}
