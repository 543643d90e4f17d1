import { isMissing } from './agreement.ts'
import type { FieldAgreement, PlainField } from './compare-fields.ts'
import { verdictOf } from './verdict.ts'
import { mostOf, type WeightTable, weightOf } from './weights.ts'

/** What a person can ask for or look up. */
const ASKED: readonly PlainField[] = ['birth-date', 'surname', 'given-name', 'phone', 'email', 'sex']

/**
 * The missing field whose answer would move the pair over a line, the one that moves it furthest; undefined where no
 * answer would.
 * @param sum the score now, tenths of a point
 */
export function decidingField(
  agreement: FieldAgreement,
  sum: number,
  table: WeightTable,
): PlainField | undefined {
  let best: { field: PlainField; swing: number } | undefined
  for (const field of ASKED) {
    if (!isMissing(agreement[field])) continue
    const [up, down] = [mostOf(table, field), weightOf(table, field, 'different')]
    const moves = verdictOf(sum + up) !== verdictOf(sum + down)
    if (moves && up - down > (best?.swing ?? 0)) best = { field, swing: up - down }
  }
  return best?.field
}
