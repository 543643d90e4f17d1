import { InvalidArgumentError } from 'commander'

/** Reads `10000,100000`; whole numbers from the least on, or a sentence that says so. */
export const sizesFrom =
  (least: number) =>
  (text: string): number[] => {
    const sizes = text.split(',').map(Number)
    if (sizes.every((size) => Number.isInteger(size) && size >= least)) return sizes
    throw new InvalidArgumentError(`Whole numbers from ${least} on, a comma between them.`)
  }

/** Reads one whole number. */
export const wholeFrom =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const one = Number(text)
    if (Number.isInteger(one) && one >= least && one <= most) return one
    const to = most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`
    throw new InvalidArgumentError(`A whole number from ${least} ${to}.`)
  }

const known = ['sqlite', 'postgres']
/** Reads `sqlite,postgres`. */
export function engines(text: string): string[] {
  const named = text.split(',')
  if (named.every((name) => known.includes(name))) return named
  throw new InvalidArgumentError(`${known.join(' or ')}, or both with a comma between them.`)
}
