import type { Agreement } from './agreement.ts'
import { isMissing } from './agreement.ts'
import type { AgreementNote, AgreementRow } from './agreement-row.ts'
import { COMPARED_FIELDS, type ComparedField } from './comparable.ts'
import type { FieldAgreement } from './compare-fields.ts'
import { HOME_PARTS } from './compare-home.ts'
import type { FamilySign } from './family-sign.ts'
import type { Prepared } from './prepared.ts'
import type { Weights } from './weigh.ts'
import { weightOf } from './weights.ts'

/** The rows of a comparison in reading order; their weights add up to the score. The family row stands only with a sign. */
export function explain(
  a: Prepared,
  b: Prepared,
  agreement: FieldAgreement,
  sign: FamilySign | undefined,
  weights: Weights,
): AgreementRow[] {
  return COMPARED_FIELDS.filter((field) => field !== 'family' || sign !== undefined).map((field) => {
    const level = levelOf(field, agreement, sign)
    const note = noteOf(field, level, a, b, weights)
    return {
      field,
      a: has[field](a),
      b: has[field](b),
      agreement: level,
      weight: weights[field] / 10,
      ...(note ? { note } : {}),
      ...(field === 'home' ? { parts: agreement.home } : {}),
    }
  })
}

const hasHome = (record: Prepared): boolean =>
  [record.houseNumber, record.street, record.locality, record.town, record.postcode, record.state].some(
    (part) => part !== '',
  )

const has: Record<ComparedField, (record: Prepared) => boolean> = {
  surname: ({ family }) => family !== '',
  'given-name': ({ given }) => given.length > 0,
  'birth-date': ({ birth }) => birth !== '',
  sex: ({ sex }) => sex !== '',
  phone: ({ phones }) => phones.length > 0,
  email: ({ emails }) => emails.length > 0,
  home: hasHome,
  'former-name': ({ formerFamilies }) => formerFamilies.length > 0,
  'record-number': ({ recordNumbers }) => recordNumbers.length > 0,
  family: () => true,
}

function levelOf(field: ComparedField, agreement: FieldAgreement, sign: FamilySign | undefined): Agreement {
  switch (field) {
    case 'surname':
      return agreement.surname
    case 'given-name':
      return agreement.given
    case 'birth-date':
      return agreement.birth
    case 'sex':
      return agreement.sex
    case 'phone':
      return agreement.phone
    case 'email':
      return agreement.email
    case 'home':
      return homeLevel(agreement)
    case 'former-name':
      return agreement.former
    case 'record-number':
      return agreement.recordNumber
    case 'family':
      return sign ?? 'no-sign'
  }
}

/** One word for a whole home: same where all that both have agrees, else partly, else different. */
function homeLevel({ home }: FieldAgreement): Agreement {
  const known = HOME_PARTS.filter((part) => !isMissing(home[part]))
  if (known.length === 0) {
    return HOME_PARTS.some((part) => home[part] === 'only-one-side') ? 'only-one-side' : 'both-missing'
  }
  if (known.every((part) => home[part] === 'same')) return 'same'
  const [forIt, against] = [
    known.filter((part) => weightOf(part, home[part]) > 0),
    known.filter((part) => weightOf(part, home[part]) < 0),
  ]
  if (against.length === 0) return 'near-spelling'
  return forIt.length === 0 ? 'different' : 'partly-same'
}

const SLIPS: readonly Agreement[] = ['day-and-month-swapped', 'digits-transposed', 'one-digit-off']

function noteOf(
  field: ComparedField,
  level: Agreement,
  a: Prepared,
  b: Prepared,
  weights: Weights,
): AgreementNote | undefined {
  if (field === 'family') return 'taken-off'
  if ((field === 'surname' || field === 'given-name') && level === 'same') {
    const plain = weightOf(field, level)
    if (weights[field] < plain) return 'common-name'
    if (weights[field] > plain) return 'rare-name'
  }
  if (field === 'given-name' && a.given.length > 1 !== b.given.length > 1 && !isMissing(level))
    return 'second-name-on-one-side'
  if (field === 'birth-date' && SLIPS.includes(level)) return 'common-slip'
  if ((field === 'phone' || field === 'email') && level === 'same') return 'shared-by-households'
  if (field === 'email' && level === 'only-one-side') return 'says-nothing'
  if (field === 'home' && level === 'different') return 'perhaps-moved'
  if (field === 'surname' && level === 'different' && (a.sex === 'female' || b.sex === 'female'))
    return 'perhaps-married'
  return undefined
}
