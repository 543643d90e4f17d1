import { interpret } from './interpret.ts'
import type { Interpretation, TypedOptions, Understood } from './interpretation.ts'
import { rolesOf } from './typed-roles.ts'
import { tokensOf } from './typed-tokens.ts'

/** All that one typed line may mean. */
export interface TypedQuery {
  /** Most likely first; empty only when nothing legible was typed. */
  interpretations: Interpretation[]
  /** What the likeliest reading was taken for. */
  understood: Understood[]
  /** The likeliest reading has two identifiers (V11). Where false and nothing was found, ask for one more detail. */
  enough: boolean
  /** Some reading has two identifiers: a search may be made (`12345` alone may be an MRN). */
  searchable: boolean
}

/**
 * Reads what the front desk types into one field: names or their beginnings in any order, a birth date in any usual form
 * (or its year, or month and year), MRN, phone or its last four digits, e-mail, postcode, username.
 * Never throws; what can be read in several ways gives several interpretations.
 * @param text as typed, at most 200 letters count
 */
export function parseTyped(text: string, options: TypedOptions): TypedQuery {
  const tokens = tokensOf(text)
  const interpretations = interpret(
    tokens.map((token) => token.text),
    tokens.map((token) => rolesOf(token, options)),
  )
  const first = interpretations[0]
  return {
    interpretations,
    understood: first?.understood ?? tokens.map(({ text: piece }) => ({ kind: 'unclear', text: piece })),
    enough: first?.enough ?? false,
    searchable: interpretations.some((one) => one.enough),
  }
}
