import { type Agreement, isMissing } from './agreement.ts'
import type { AgreementRow } from './agreement-row.ts'
import { COMPARED_FIELDS, type ComparedField } from './comparable.ts'
import type { FieldAgreement } from './compare-fields.ts'
import { HOME_PARTS } from './compare-home.ts'
import type { FamilySign } from './family-sign.ts'
import type { Model } from './model.ts'
import { noteOf } from './note-of.ts'
import type { Prepared } from './prepared.ts'
import { weigh } from './weigh.ts'
import { type WeightTable, weightOf } from './weights.ts'

/** The rows in reading order; their weights add up to the score. The family row stands only where there is a sign. */
export function explain(
  a: Prepared,
  b: Prepared,
  agreement: FieldAgreement,
  sign: FamilySign | undefined,
  model: Model,
): AgreementRow[] {
  const weights = weigh(a, agreement, sign, model)
  return COMPARED_FIELDS.flatMap((field): AgreementRow[] => {
    const level = levelOf(field, agreement, sign, model.weights)
    if (level === undefined) return []
    const plain = field === 'home' || field === 'family' ? 0 : weightOf(model.weights, field, level)
    const note = noteOf(field, level, a, b, weights[field] - plain)
    const row = { field, a: has[field](a), b: has[field](b), agreement: level, weight: weights[field] / 10 }
    return [{ ...row, ...(note ? { note } : {}), ...(field === 'home' ? { parts: agreement.home } : {}) }]
  })
}

const has: Record<ComparedField, (record: Prepared) => boolean> = {
  surname: ({ family }) => family !== '',
  'given-name': ({ given }) => given.length > 0,
  'birth-date': ({ birth }) => birth !== '',
  sex: ({ sex }) => sex !== '',
  phone: ({ phones }) => phones.length > 0,
  email: ({ emails }) => emails.length > 0,
  home: ({ houseNumber, street, locality, town, postcode, state }) =>
    [houseNumber, street, locality, town, postcode, state].some((part) => part !== ''),
  'former-name': ({ formerFamilies }) => formerFamilies.length > 0,
  'record-number': ({ recordNumbers }) => recordNumbers.length > 0,
  family: () => true,
}

function levelOf(
  field: ComparedField,
  agreement: FieldAgreement,
  sign: FamilySign | undefined,
  table: WeightTable,
): Agreement | undefined {
  if (field === 'family') return sign
  return field === 'home' ? homeLevel(agreement, table) : agreement[field]
}

/** One word for a whole home: the same or nearly so where nothing speaks against it, else partly, else different. */
function homeLevel({ home }: FieldAgreement, table: WeightTable): Agreement {
  const known = HOME_PARTS.filter((part) => !isMissing(home[part]))
  if (known.length === 0) {
    return HOME_PARTS.some((part) => home[part] === 'only-one-side') ? 'only-one-side' : 'both-missing'
  }
  if (known.every((part) => home[part] === 'same')) return 'same'
  const weights = known.map((part) => weightOf(table, part, home[part]))
  if (weights.every((weight) => weight >= 0)) return 'near-spelling'
  return weights.some((weight) => weight > 0) ? 'partly-same' : 'different'
}
