import { isMissing } from './agreement.ts'
import type { ComparedField } from './comparable.ts'
import type { FieldAgreement } from './compare-fields.ts'
import type { WeighedField } from './field-bits.ts'
import type { Weights } from './weigh.ts'
import { ASK, LIKELY, mostOf, weightOf } from './weights.ts'

/** Fields that a person can ask for or look up, and how they agree now. */
const ASKED = {
  'birth-date': ({ birth }) => birth,
  'given-name': ({ given }) => given,
  surname: ({ surname }) => surname,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  sex: ({ sex }) => sex,
} satisfies Partial<Record<WeighedField, (agreement: FieldAgreement) => FieldAgreement['birth']>>

/**
 * The missing field whose answer would move the pair over a line, the one that moves it furthest; undefined where
 * everything that matters is known.
 */
export function decidingField(agreement: FieldAgreement, { sum }: Weights): ComparedField | undefined {
  let best: { field: ComparedField; swing: number } | undefined
  for (const [name, read] of Object.entries(ASKED)) {
    const field = name as keyof typeof ASKED
    if (!isMissing(read(agreement))) continue
    const [up, down] = [sum + mostOf(field), sum + weightOf(field, 'different')]
    const swing = up - down
    if (lineOf(up) !== lineOf(down) && swing > (best?.swing ?? 0)) best = { field, swing }
  }
  return best?.field
}

const lineOf = (sum: number): number => (sum >= LIKELY * 10 ? 2 : sum >= ASK * 10 ? 1 : 0)
