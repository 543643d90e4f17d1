import { existsSync } from 'node:fs'
import path from 'node:path'
import { comparePair, FITTED_BITS } from '@portal-desk/matching'
import { describe, expect, test } from 'vitest'
import { readFebrl } from './febrl.ts'
import { bitsOf, fitBits } from './fit-bits.ts'
import { matchingFigures } from './matching-figures.ts'
import { plantedTown } from './planted-town.ts'

const FEBRL = path.resolve(import.meta.dirname, '../../../../shared/data/febrl')

/** Whether the public sets stand beside the repository; in CI they must. */
function setsAreThere(): boolean {
  if (existsSync(FEBRL)) return true
  if (process.env['CI']) throw new Error('The sample data (../shared/data/febrl) is missing')
  console.log('matching: ../shared/data is missing, precision and recall not measured')
  return false
}

describe.runIf(setsAreThere())('public sets of known duplicates, without soc_sec_id', () => {
  const set = (number: number) => readFebrl(path.join(FEBRL, `dataset${number}.csv`), false)

  test.each([
    { number: 3, truePairs: 6_538, f1: 0.995, precision: 0.999 },
    { number: 1, truePairs: 500, f1: 0.998, precision: 0.998 },
  ])(
    'set $number: F1 at least $f1, precision at least $precision',
    ({ number, truePairs, f1, precision }) => {
      const figures = matchingFigures(set(number))
      expect(figures.truePairs).toBe(truePairs)
      expect(figures.f1).toBeGreaterThanOrEqual(f1)
      expect(figures.precision).toBeGreaterThanOrEqual(precision)
    },
  )

  test('two files are linked across, and not within', () => {
    const rows = set(1)
    const seen = new Set<string>()
    const oneEach = rows.filter(({ person }) => !seen.has(person) && seen.add(person))
    const across = matchingFigures(rows, oneEach)
    expect(across).toMatchObject({ rows: 1_500, truePairs: 1_000 })
    expect(across.f1).toBeGreaterThanOrEqual(0.998)
    expect(across.proposed).toBeLessThanOrEqual(1_002)
  })

  test('the shipped weights are what the fit gives', () => {
    expect(bitsOf(fitBits(set(3)))).toEqual(FITTED_BITS)
  }, 120_000)
})

describe('a town of our own, whose slips no public set has', () => {
  const rows = [...plantedTown(5_000, 7)]
  const figures = matchingFigures(rows)

  test('second charts are found', () => {
    expect(figures.truePairs).toBeGreaterThan(200)
    expect(figures.recall).toBeGreaterThanOrEqual(0.97)
  })

  test('few others are proposed', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(0.97)
  })

  test('edge case 7, no twin, spouse or child of one name is proposed', () => {
    const families = Map.groupBy(rows, ({ person }) => person.split(' ')[0])
    const pairs = [...families.values()].flatMap((family) =>
      family.flatMap((one, i) => family.slice(0, i).map((other) => [one, other] as const)),
    )
    const related = pairs.filter(([one, other]) => one.person !== other.person)
    expect(related.length).toBeGreaterThan(1_000)
    const proposed = related.filter(([a, b]) => comparePair(a.record, b.record).verdict !== 'below')
    expect(proposed).toEqual([])
  })
})
