import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Person, people } from './people.ts'

const USE = { current: 'official', former: 'maiden', preferred: 'nickname' } as const

/** One line of a FHIR bulk export. @param edition another one is another line of the same person */
function lineOf(person: Person, edition: number): string {
  return JSON.stringify({
    resourceType: 'Patient',
    id: person.id,
    meta: { versionId: String(edition) },
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'urn:bench:mrn',
        value: person.mrn,
      },
    ],
    active: true,
    name: person.names.map(({ use, family, given }) => ({ use: USE[use], family, given })),
    telecom: person.contacts.map(({ kind, value }) => ({
      system: kind,
      value: edition > 1 && kind === 'email' ? value.replace('@', `.${edition}@`) : value,
      use: 'home',
    })),
    birthDate: person.birthDate,
    address: person.addresses.map(({ postcode }, i) => ({
      line: [`${100 + (i % 900)} Main Street`],
      city: 'Springfield',
      postalCode: postcode,
    })),
  })
}

function* linesOf(count: number, seed: number, edition: number): Generator<string> {
  for (const person of people(count, seed)) yield `${lineOf(person, edition)}\n`
}

/** Writes so many made-up patients as NDJSON, one after the other. */
export const writeLines = (file: string, count: number, seed: number, edition: number): Promise<void> =>
  pipeline(Readable.from(linesOf(count, seed, edition)), createWriteStream(file))
