/** 16 digits are 53 bits (domain §3.4): typed ones need 50 or more (K2). */
const DIGITS = 16
const GROUP = 4

/**
 * A new code from uniform randomness.
 * @param randomInt a uniform integer from 0 to n − 1
 * @param digits how many
 */
export const newCode = (randomInt: (n: number) => number, digits = DIGITS): string =>
  Array.from({ length: digits }, () => String(randomInt(10))).join('')

/** The groups of four in which a code is read out and typed. */
export const codeGroups = (code: string): string[] =>
  Array.from({ length: Math.ceil(code.length / GROUP) }, (_, i) => code.slice(i * GROUP, (i + 1) * GROUP))
