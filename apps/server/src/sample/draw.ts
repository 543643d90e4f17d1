import { generateMersenne53Randomizer, type Randomizer } from '@faker-js/faker'

/** Draws that come out the same for the same seed, each moving one and the same sequence on. */
export type Draw = {
  randomizer: Randomizer
  /** A whole number, both ends included. */
  whole: (least: number, most: number) => number
  /** True in this share of cases, 0 to 1. */
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the values, each as often as its weight says. */
  weighted: <T>(table: readonly (readonly [weight: number, value: T])[]) => T
}

/** @param seed any whole number; the people made from it are the same on every machine */
export const drawFrom = (seed: number): Draw => {
  const randomizer = generateMersenne53Randomizer(seed)
  const whole: Draw['whole'] = (least, most) => least + Math.floor(randomizer.next() * (most - least + 1))
  const pick: Draw['pick'] = (list) => {
    const found = list[whole(0, list.length - 1)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  const weighted: Draw['weighted'] = (table) => {
    let left = randomizer.next() * table.reduce((sum, [weight]) => sum + weight, 0)
    const found = table.find(([weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? pick(table))[1]
  }
  return { randomizer, whole, chance: (share) => randomizer.next() < share, pick, weighted }
}
