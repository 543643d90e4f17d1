import type { Random } from './draw-items.ts'

/** Tens whose names are alike in Spanish: *sesenta* and *setenta*. */
const ALIKE = [6, 7]

/**
 * Three numbers of two digits that cannot be taken for each other on a bad line: each of another ten and another unit,
 * no teens, no round ones, never a sixty beside a seventy (portal-notes, number matching).
 * @returns them in the order of the page, and the one to say
 */
export function drawNumbers(random: Random): { numbers: number[]; said: number } {
  let tens = [2, 3, 4, 5, 6, 7, 8, 9]
  let units = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const numbers = [0, 1, 2].map(() => {
    const ten = tens[random(tens.length)] ?? 2
    const unit = units[random(units.length)] ?? 1
    tens = tens.filter((other) => other !== ten && !(ALIKE.includes(ten) && ALIKE.includes(other)))
    units = units.filter((other) => other !== unit)
    return ten * 10 + unit
  })
  return { numbers, said: numbers[random(numbers.length)] ?? 0 }
}
