import type { Agreement } from './agreement.ts'
import { CHOSEN_BITS } from './chosen-bits.ts'
import type { FieldBits, WeighedField } from './field-bits.ts'
import { FITTED_BITS } from './fitted-bits.ts'

/** Two bits are one point, so that the lines of review stand where a person can read them. */
const POINTS_PER_BIT = 0.5
/** From so many points a person is asked. */
export const ASK = 9
/** From so many points the pair is likely one person; a person decides all the same. */
export const LIKELY = 15

/** Tenths of a point for or against, by field and agreement; whole numbers, so that rows add up to the score exactly. */
export type WeightTable = ReadonlyMap<WeighedField, ReadonlyMap<Agreement, number>>

/** The table of some fitted bits, with the chosen ones beside them. */
export function weightTable(fitted: FieldBits): WeightTable {
  const tables = [fitted, CHOSEN_BITS as FieldBits]
  const fields = new Set(tables.flatMap((table) => Object.keys(table) as WeighedField[]))
  return new Map(
    [...fields].map((field) => [field, new Map(tables.flatMap((table) => tenthsOf(table[field])))]),
  )
}

const tenthsOf = (bits: FieldBits[WeighedField] = {}): [Agreement, number][] =>
  Object.entries(bits).map(([agreement, value]) => [agreement as Agreement, tenths(value)])

/** The weights that the product ships. */
export const SHIPPED_WEIGHTS: WeightTable = weightTable(FITTED_BITS)

/** What an agreement counts, in tenths of a point. */
export const weightOf = (table: WeightTable, field: WeighedField, agreement: Agreement): number =>
  table.get(field)?.get(agreement) ?? 0

/** The best that a field could say, in tenths of a point. */
export const mostOf = (table: WeightTable, field: WeighedField): number =>
  Math.max(0, ...(table.get(field)?.values() ?? []))

/** Bits as whole tenths of a point. */
export function tenths(bits: number): number {
  return Math.round(bits * POINTS_PER_BIT * 10)
}
