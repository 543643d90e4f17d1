import { foldPostcode } from './compare-address.ts'
import { foldEmail, foldMrn, phoneDigits } from './compare-contact.ts'
import { fold } from './fold.ts'
import type { DetailKind, Interpretation } from './interpretation.ts'
import { nameWords } from './particles.ts'
import { PENALTY, wordPenalty } from './rank.ts'
import { birthNumber, foldUsername, type Searchable } from './search-keys.ts'

/** What a word agreed with. */
export type WhyField =
  | 'surname'
  | 'given'
  | 'former-surname'
  | 'former-given'
  | 'preferred-name'
  | 'near-surname'
  | 'near-given'
  | 'nickname'
  | 'birth-date'
  | 'birth-year'
  | DetailKind

/** One agreement; `stored` writes what was typed the way the record does, and never more of it than was typed. */
export interface WhyMatched {
  field: WhyField
  typed: string
  stored?: string
}

/**
 * Why a record is in the list, in the order typed. Tells nothing that was not typed (V11): of a name only as many letters
 * as were typed (`mar` Mar…), in the record's own spelling; the current surname whole, since the masked line shows it.
 */
export function whyMatched(query: Interpretation, person: Searchable): WhyMatched[] {
  const found = query.names.flatMap((word) => nameReason(word, person))
  if (query.birth && birthAgrees(query.birth, person)) {
    found.push({
      field: query.birth.text.length === 10 ? 'birth-date' : 'birth-year',
      typed: query.birth.text,
    })
  }
  const say = (field: WhyField, typed: string | undefined, agrees: (typed: string) => boolean): void => {
    if (typed !== undefined && agrees(typed)) found.push({ field, typed })
  }
  const phones = person.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => phoneDigits(value))
  say('mrn', query.mrn, (typed) =>
    person.identifiers.some((i) => i.kind === 'mrn' && foldMrn(i.value) === typed),
  )
  say('phone', query.phone, (typed) => phones.some((digits) => digits.endsWith(typed)))
  say('phone-end', query.phoneEnd, (typed) => phones.some((digits) => digits.endsWith(typed)))
  say('email', query.email, (typed) =>
    person.contacts.some(({ kind, value }) => kind === 'email' && foldEmail(value) === typed),
  )
  say('postcode', query.postcode, (typed) =>
    person.addresses.some(({ postcode = '' }) => foldPostcode(postcode) === typed),
  )
  say('username', query.username, (typed) =>
    (person.usernames ?? []).some((name) => foldUsername(name) === typed),
  )
  return found
}

function birthAgrees({ from, to }: { from: number; to: number }, person: Searchable): boolean {
  const dob = birthNumber(person.birthDate)
  return dob >= from && dob <= to
}

/** One written word of a name with its place and how well it meets what was typed. */
interface Meeting {
  field: WhyField
  stored: string
  penalty: number
}

function nameReason(typed: string, person: Searchable): WhyMatched[] {
  const meetings = person.names.flatMap(({ use, family = '', given, text = '' }) => {
    const bare = family === '' && given.length === 0
    const surname = meet(typed, bare ? text : family, use === 'former' ? 'former-surname' : 'surname')
    const forename = given.flatMap((part) => meet(typed, part, GIVEN[use]))
    const former = use === 'former' ? PENALTY.former : 0
    return [...surname, ...forename].map((one) => ({ ...one, penalty: one.penalty + former }))
  })
  const best = meetings.sort((a, b) => a.penalty - b.penalty)[0]
  if (best === undefined) return []
  return [{ field: best.field, typed, ...(best.stored === '' ? {} : { stored: best.stored }) }]
}

const GIVEN = { current: 'given', former: 'former-given', preferred: 'preferred-name' } as const

function meet(typed: string, part: string, field: WhyField): Meeting[] {
  const written = part.split(/[\s-]+/u).filter((piece) => fold(piece) !== '')
  const pieces = [...new Set([...written, part])]
  return pieces.flatMap((piece) =>
    [fold(piece).replace(/ /gu, ''), ...nameWords(piece)].flatMap((word): Meeting[] => {
      const penalty = wordPenalty(typed, word, true)
      if (penalty >= PENALTY.missing) return []
      if (penalty === PENALTY.nickname) return [{ field: 'nickname', stored: '', penalty }]
      if (penalty >= PENALTY.near) return [{ field: NEAR[field] ?? field, stored: '', penalty }]
      const shown = field === 'surname' ? piece : asFarAsTyped(typed, piece)
      return [{ field, stored: shown, penalty }]
    }),
  )
}

const NEAR: Partial<Record<WhyField, WhyField>> = { surname: 'near-surname', given: 'near-given' }

/** The beginning of a written name that folds to what was typed: `jos` of José is `Jos…`, `jose` José. */
function asFarAsTyped(typed: string, written: string): string {
  let shown = ''
  for (const letter of written) {
    if (fold(shown).replace(/ /gu, '').length >= typed.length) return `${shown}…`
    shown += letter
  }
  return shown
}
