import { foldPostcode } from '../compare-address.ts'
import { foldEmail, foldMrn, phoneDigits } from '../compare-contact.ts'
import { fold } from '../fold.ts'
import { withoutParticles } from '../particles.ts'
import { STREET_WORDS, UNIT_WORDS } from '../street-words.ts'
import type { Comparable } from './comparable.ts'

/** A record folded once, so that each of its comparisons is cheap. */
export interface Prepared {
  family: string
  familyWords: readonly string[]
  given: readonly string[]
  otherGiven: readonly string[]
  formerFamilies: readonly string[]
  suffix: string
  /** Digits of the birth date: eight, six or four. */
  birth: string
  sex: string
  houseNumber: string
  street: string
  locality: string
  town: string
  postcode: string
  state: string
  phones: readonly string[]
  emails: readonly string[]
  recordNumbers: readonly string[]
}

/** What desks write where a name is not known yet (edge case 35); it says nothing about who it is. */
const NO_NAME = new Set('baby babyboy babygirl boy girl newborn infant unknown unnamed nn bebe'.split(' '))

/** Folds every field; what is empty once folded is missing. */
export function prepare(record: Comparable): Prepared {
  const familyWords = words(record.family)
  return {
    family: familyWords.join(''),
    familyWords: withoutParticles(familyWords),
    given: (record.given ?? []).flatMap(words).filter((word) => !NO_NAME.has(word)),
    otherGiven: (record.otherGiven ?? []).flatMap(words),
    formerFamilies: (record.formerFamilies ?? []).map((name) => words(name).join('')).filter(Boolean),
    suffix: words(record.suffix).join(''),
    birth: (record.birthDate ?? '').replace(/\D/gu, ''),
    sex: record.sex === 'female' || record.sex === 'male' ? record.sex : '',
    houseNumber: words(record.houseNumber).join(''),
    ...placeOf(words(record.street), words(record.locality)),
    town: words(record.town).join(''),
    postcode: foldPostcode(record.postcode ?? ''),
    state: words(record.state).join(''),
    phones: (record.phones ?? []).map((phone) => phoneDigits(phone)).filter((digits) => digits.length >= 7),
    emails: (record.emails ?? []).map(foldEmail).filter((email) => email.includes('@')),
    recordNumbers: (record.recordNumbers ?? []).map(({ system, value }) => `${system}\n${foldMrn(value)}`),
  }
}

function words(text: string | undefined): string[] {
  const folded = fold(text ?? '')
  return folded === '' ? [] : folded.split(' ')
}

/** A flat that closes the street line stands where other charts have it: beside the street. */
function placeOf(
  street: readonly string[],
  locality: readonly string[],
): Pick<Prepared, 'street' | 'locality'> {
  const unit = street.findIndex((word, i) => i > 0 && i < street.length - 1 && UNIT_WORDS.has(word))
  if (unit < 0) return { street: line(street), locality: line(locality) }
  return { street: line(street.slice(0, unit)), locality: line([...street.slice(unit), ...locality]) }
}

/** Without spaces, because a lost or misplaced space is the commonest slip of an address line. */
const line = (folded: readonly string[]): string =>
  folded.map((word) => STREET_WORDS.get(word) ?? word).join('')
