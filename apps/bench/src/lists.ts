import { InvalidArgumentError } from 'commander'

/** Reads `10000,100000`; whole numbers from the least on, or a sentence that says so. */
export const sizesFrom =
  (least: number) =>
  (text: string): number[] => {
    const sizes = text.split(',').map(Number)
    if (sizes.every((size) => Number.isInteger(size) && size >= least)) return sizes
    throw new InvalidArgumentError(`Whole numbers from ${least} on, a comma between them.`)
  }

/** Reads one such number. */
export const wholeFrom =
  (least: number) =>
  (text: string): number => {
    const [one = Number.NaN, ...more] = text.split(',').map(Number)
    if (more.length === 0 && Number.isInteger(one) && one >= least) return one
    throw new InvalidArgumentError(`A whole number from ${least} on.`)
  }

const known = ['sqlite', 'postgres']
/** Reads `sqlite,postgres`. */
export function engines(text: string): string[] {
  const named = text.split(',')
  if (named.every((name) => known.includes(name))) return named
  throw new InvalidArgumentError(`${known.join(' or ')}, or both with a comma between them.`)
}
