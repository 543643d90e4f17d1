import { PackedTexts } from './packed-texts.ts'
import type { Prepared } from './prepared.ts'
import type { PreparedRecords } from './prepared-records.ts'

/**
 * Prepared records in some two hundred bytes each, outside the heap: a million of them as objects took 1.3 GB. Each look
 * unpacks a record anew, so that whoever compares a block unpacks each of its records once.
 */
export class PackedRecords implements PreparedRecords {
  readonly #texts = new PackedTexts()

  get length(): number {
    return this.#texts.length
  }

  add(record: Prepared): void {
    this.#texts.add(pack(record))
  }

  at(place: number): Prepared | undefined {
    const packed = this.#texts.at(place)
    return packed === undefined ? undefined : unpack(packed)
  }
}

type Words = readonly string[]
/** The fields in the order of their names in {@link Prepared}, which are the same for all and left out. */
type Packed = [
  ...[family: string, familyWords: Words, given: Words, otherGiven: Words, formerFamilies: Words],
  ...[suffix: string, birth: string, sex: string, houseNumber: string, street: string, locality: string],
  ...[town: string, postcode: string, state: string, phones: Words, emails: Words, recordNumbers: Words],
]

function pack(record: Prepared): string {
  const { family, familyWords, given, otherGiven, formerFamilies, suffix, birth, sex } = record
  const { houseNumber, street, locality, town, postcode, state, phones, emails, recordNumbers } = record
  const names = [family, familyWords, given, otherGiven, formerFamilies] as const
  const person = [suffix, birth, sex, houseNumber, street, locality] as const
  const packed: Packed = [...names, ...person, town, postcode, state, phones, emails, recordNumbers]
  return JSON.stringify(packed)
}

function unpack(text: string): Prepared {
  const packed = JSON.parse(text) as Packed
  return {
    family: packed[0],
    familyWords: packed[1],
    given: packed[2],
    otherGiven: packed[3],
    formerFamilies: packed[4],
    suffix: packed[5],
    birth: packed[6],
    sex: packed[7],
    houseNumber: packed[8],
    street: packed[9],
    locality: packed[10],
    town: packed[11],
    postcode: packed[12],
    state: packed[13],
    phones: packed[14],
    emails: packed[15],
    recordNumbers: packed[16],
  }
}
