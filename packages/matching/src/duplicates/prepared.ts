import { foldPostcode } from '../compare-address.ts'
import { foldEmail, foldMrn, phoneDigits } from '../compare-contact.ts'
import { fold } from '../fold.ts'
import { withoutParticles } from '../particles.ts'
import { STREET_WORDS, UNIT_WORDS } from '../street-words.ts'
import type { Comparable } from './comparable.ts'
import { once, onceEach, orNone } from './once.ts'

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
  const {
    given = [],
    otherGiven = [],
    formerFamilies = [],
    phones = [],
    emails = [],
    recordNumbers = [],
  } = record
  const familyWords = words(record.family)
  return {
    family: joined(familyWords),
    familyWords: onceEach(withoutParticles(familyWords)),
    given: onceEach(given.flatMap(words).filter((word) => !NO_NAME.has(word))),
    otherGiven: onceEach(otherGiven.flatMap(words)),
    formerFamilies: onceEach(formerFamilies.map((name) => joined(words(name))).filter(Boolean)),
    suffix: joined(words(record.suffix)),
    birth: once((record.birthDate ?? '').replace(/\D/gu, '')),
    sex: record.sex === 'female' || record.sex === 'male' ? record.sex : '',
    houseNumber: joined(words(record.houseNumber)),
    ...placeOf(words(record.street), words(record.locality)),
    town: joined(words(record.town)),
    postcode: once(foldPostcode(record.postcode ?? '')),
    state: joined(words(record.state)),
    phones: orNone(phones.map((phone) => phoneDigits(phone)).filter((digits) => digits.length >= 7)),
    emails: orNone(emails.map(foldEmail).filter((email) => email.includes('@'))),
    recordNumbers: orNone(recordNumbers.map(({ system, value }) => [system, foldMrn(value)].join('\n'))),
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

const line = (folded: readonly string[]): string =>
  joined(folded.map((word) => STREET_WORDS.get(word) ?? word))

/** Without spaces, because a lost or misplaced space is the commonest slip of a name or an address line. */
function joined(folded: readonly string[]): string {
  return once(folded.join(''))
}
