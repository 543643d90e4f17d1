import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Person, people } from './people.ts'

const USE = { current: 'official', former: 'maiden', preferred: 'nickname' } as const

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition'
const NUMBERS = 'http://terminology.hl7.org/CodeSystem/v2-0203'

/** An extension of US Core: a code with its words. */
const coded = (name: string, code: string, display: string) => ({
  url: `${US_CORE}/us-core-${name}`,
  extension: [
    { url: 'ombCategory', valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code, display } },
    { url: 'text', valueString: display },
  ],
})

const numbered = (code: string, display: string, system: string, value: string) => ({
  type: { coding: [{ system: NUMBERS, code, display }], text: display },
  system,
  value,
})

/**
 * One line of a FHIR bulk export, as large as such lines are: 2.5 KB, most of it of no use to us.
 * @param edition another one is another line of the same person
 */
function lineOf(person: Person, edition: number): string {
  return JSON.stringify({
    resourceType: 'Patient',
    id: person.id,
    meta: { versionId: String(edition), profile: [`${US_CORE}/us-core-patient`] },
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml">Patient record of ${person.given} ${person.family}, born ${person.birthDate}, as the records system wrote it.</div>`,
    },
    extension: [
      coded('race', '2106-3', 'White'),
      coded('ethnicity', '2186-5', 'Not Hispanic or Latino'),
      { url: `${US_CORE}/us-core-birthsex`, valueCode: 'F' },
      {
        url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
        valueAddress: { city: 'Springfield', state: 'OH', country: 'US' },
      },
    ],
    identifier: [
      { system: 'urn:bench:system', value: person.id },
      numbered('MR', 'Medical Record Number', 'urn:bench:mrn', person.mrn),
      numbered('SS', 'Social Security Number', 'http://hl7.org/fhir/sid/us-ssn', `999-00-${person.mrn}`),
      numbered('DL', "Driver's license number", 'urn:oid:2.16.840.1.113883.4.3.25', `S${person.mrn}`),
      numbered('PPN', 'Passport Number', 'urn:bench:passport', `X${person.mrn}X`),
    ],
    active: true,
    name: person.names.map(({ use, family, given }) => ({ use: USE[use], family, given, prefix: ['Ms.'] })),
    telecom: person.contacts.map(({ kind, value }) => ({
      system: kind,
      value: edition > 1 && kind === 'email' ? value.replace('@', `.${edition}@`) : value,
      use: 'home',
    })),
    birthDate: person.birthDate,
    address: person.addresses.map(({ postcode }, i) => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/geolocation',
          extension: [
            { url: 'latitude', valueDecimal: 39.924227 },
            { url: 'longitude', valueDecimal: -83.808814 },
          ],
        },
      ],
      line: [`${100 + (i % 900)} Main Street`],
      city: 'Springfield',
      state: 'OH',
      postalCode: postcode,
      country: 'US',
    })),
    maritalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M', display: 'Married' },
      ],
      text: 'Married',
    },
    multipleBirthBoolean: false,
    communication: [
      {
        language: {
          coding: [{ system: 'urn:ietf:bcp:47', code: 'en-US', display: 'English (United States)' }],
          text: 'English (United States)',
        },
      },
    ],
  })
}

function* linesOf(count: number, seed: number, edition: number): Generator<string> {
  for (const person of people(count, seed)) yield `${lineOf(person, edition)}\n`
}

/** Writes so many made-up patients as NDJSON, one after the other. */
export const writeLines = (file: string, count: number, seed: number, edition: number): Promise<void> =>
  pipeline(Readable.from(linesOf(count, seed, edition)), createWriteStream(file))
