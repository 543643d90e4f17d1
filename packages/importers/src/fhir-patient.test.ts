import { describe, expect, test } from 'vitest'
import { fhirPatient } from './fhir-patient.ts'
import { readResource } from './fhir-resource.ts'

const today = '2026-11-24'
const map = (more: object) =>
  fhirPatient(
    { resourceType: 'Patient', id: '1', name: [{ family: 'Novak' }], ...more },
    { source: 'fhir', today },
  )
const record = (more: object) => {
  const mapped = map(more)
  if ('fault' in mapped) throw new Error(`${mapped.fault.field}: ${mapped.fault.reason}`)
  return mapped.record
}

describe('what is odd but allowed is kept', () => {
  test('uses of names: current, former and preferred', () => {
    const names = [
      { use: 'official', family: 'García Luna', given: ['María', null, 'Elena'] },
      { use: 'usual', given: ['Mari'] },
      { use: 'nickname', text: 'Nena' },
      { use: 'maiden', family: 'García' },
      { use: 'old', family: 'Luna', prefix: ['Dr.', 'h. c.'] },
      { family: 'Pérez', period: { end: '2019-05' } },
      { family: 'García', period: { end: '2031' } },
      { use: 'official', given: [null] },
    ]
    expect(record({ name: names }).names).toEqual([
      { use: 'current', family: 'García Luna', given: ['María', 'Elena'] },
      { use: 'preferred', given: ['Mari'] },
      { use: 'preferred', given: [], text: 'Nena' },
      { use: 'former', family: 'García', given: [] },
      { use: 'former', family: 'Luna', given: [], prefix: 'Dr. h. c.' },
      { use: 'former', family: 'Pérez', given: [] },
      { use: 'current', family: 'García', given: [] },
    ])
  })

  test('edge case 20 a chart marked restricted, or very restricted, says so', () => {
    const security = (code: string, system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality') =>
      record({ meta: { security: [{ system, code }] } }).restricted
    expect([security('R'), security('V'), security('N'), security('R', 'urn:other')]).toEqual([
      true,
      true,
      undefined,
      undefined,
    ])
    expect(record({})).not.toHaveProperty('restricted')
  })

  test('a usual name alone is the current one', () => {
    expect(record({ name: [{ use: 'usual', family: 'Novak' }] }).names[0]?.use).toBe('current')
  })

  test('no family name, no birth date, no name at all with a birth date', () => {
    expect(record({ name: [{ given: ['Baby Girl'] }] })).not.toHaveProperty('birthDate')
    expect(record({ name: undefined, birthDate: '2026-11' })).toMatchObject({
      names: [],
      birthDate: '2026-11',
    })
  })

  test('death as a fact, as a date, as false', () => {
    expect(record({ deceasedBoolean: true })).toMatchObject({ deceased: true })
    expect(record({ deceasedDateTime: '2020' })).toMatchObject({ deceased: true, deceasedOn: '2020' })
    expect(record({ deceasedBoolean: false })).toMatchObject({ deceased: false })
  })

  test('phones in the order of their rank, with the period the chart gives', () => {
    const telecom = [
      { system: 'phone', value: '555-0101', use: 'home' },
      { system: 'fax', value: '555-0102' },
      { system: 'email', value: 'mailto:ana@example.org', rank: 2 },
      {
        system: 'sms',
        value: 'tel:+15550103',
        rank: 1,
        period: { start: '2020-02-03T10:00:00Z', end: '2030' },
      },
      { system: 'phone' },
      { value: '555-0104' },
    ]
    expect(record({ telecom }).contacts).toEqual([
      { kind: 'phone', value: '+15550103', use: 'mobile', from: '2020-02-03', to: '2030' },
      { kind: 'email', value: 'ana@example.org', use: 'other' },
      { kind: 'phone', value: '555-0101', use: 'home' },
    ])
  })

  test('an address that is only a text; an empty one is none', () => {
    expect(
      record({ address: [{ use: 'billing', text: '1 Mill Rd\nMillbrook' }, { use: 'home' }] }).addresses,
    ).toEqual([{ use: 'other', lines: ['1 Mill Rd Millbrook'] }])
  })

  test('the preferred language, and the shortest form of a code', () => {
    const spoken = (code: string, preferred?: boolean) => ({ language: { coding: [{ code }] }, preferred })
    expect(record({ communication: [spoken('en-US'), spoken('SPA', true)] }).language).toBe('es')
    expect(record({ communication: [spoken('!'), spoken('vi')] })).not.toHaveProperty('language')
    expect(record({ communication: [{ language: { text: 'Spanish' } }] }).language).toBe('es')
  })

  test('links to other patients by any form of reference, and to the line that says for whom a patient acts', () => {
    const link = (reference: string, type = 'replaces') => ({ other: { reference }, type })
    const links = [
      'Patient/a',
      'https://ehr.example/fhir/Patient/b/_history/2',
      'urn:uuid:c',
      'RelatedPerson/d',
      '#e',
    ]
    expect(
      record({ link: links.map((reference) => link(reference)) }).links.map(({ otherKey }) => otherKey),
    ).toEqual(['a', 'b', 'c', 'RelatedPerson/d'])
    expect(record({ link: [link('Patient/a', 'replaced-by')], active: false })).toMatchObject({
      active: false,
      links: [{ type: 'replaced-by', otherKey: 'a' }],
    })
  })

  test('without an id the MRN names the record', () => {
    expect(
      record({ id: undefined, identifier: [{ type: { text: 'Medical Record Number' }, value: '42' }] }),
    ).toMatchObject({
      sourceKey: '42',
      identifiers: [{ kind: 'mrn', value: '42' }],
    })
  })

  test('an old MRN still finds its owner, as another number', () => {
    const mr = { coding: [{ code: 'MR' }] }
    const identifier = [
      { use: 'old', type: mr, system: 'urn:a', value: '1' },
      { type: mr, value: '2' },
    ]
    expect(record({ identifier }).identifiers).toEqual([
      { kind: 'other', system: 'urn:a', value: '1' },
      { kind: 'mrn', value: '2' },
    ])
  })

  test.each([
    { type: { coding: [{ code: 'SS' }] }, value: '999121234' },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '999121234' },
    { system: 'urn:oid:2.16.840.1.113883.4.1', value: '999121234' },
    { type: { text: 'Social Security Number' }, value: '999121234' },
    { type: { text: 'SSN' }, value: '1234' },
    { value: ' 999-12-1234 ' },
  ])('V4 a social security number is dropped: %j', (identifier) => {
    expect(record({ identifier: [identifier, { value: 'B7' }] }).identifiers).toEqual([
      { kind: 'other', value: 'B7' },
    ])
  })

  test('contained resources and the mother’s maiden name are not read', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName', valueString: 'Kovač' },
    ]
    const contained = [{ resourceType: 'Patient', name: [{ family: 'Kovač' }] }]
    expect(JSON.stringify(record({ extension, contained }))).not.toContain('Kovač')
  })
})

describe('what is wrong names its field', () => {
  test.each([
    [{ name: [{ family: 7 }] }, 'name[0].family', 'It should be text, but it is a number.'],
    [{ name: [{ given: 'Ana' }] }, 'name[0].given', 'It should be a list, but it is text.'],
    [{ name: { family: 'Novak' } }, 'name', 'It should be a list, but it is an object.'],
    [{ name: [{ given: ['Ana\u0000'] }] }, 'name[0].given[0]', 'It holds a NUL character.'],
    [{ name: [{ family: 'N\uD800' }] }, 'name[0].family', 'It holds half of a character.'],
    [{ name: [{ family: 'x'.repeat(501) }] }, 'name[0].family', 'It is longer than 500 letters.'],
    [{ name: [{ family: 'Mar\uFFFDa' }] }, 'name[0].family', expect.stringMatching(/a letter was lost/)],
    [{ gender: 'F' }, 'gender', 'It is “F”; known are male, female, other, unknown.'],
    [{ birthDate: '1984-13-01' }, 'birthDate', '“1984-13-01” has no month 13.'],
    [{ birthDate: '2023-02-29' }, 'birthDate', '29 February 2023 is not a day.'],
    [{ birthDate: '12 March 1984' }, 'birthDate', '“12 March 1984” is not a date.'],
    [{ birthDate: '2062-05-04' }, 'birthDate', '“2062-05-04” lies ahead.'],
    [{ deceasedDateTime: 'yes' }, 'deceasedDateTime', '“yes” is not a date.'],
    [
      { telecom: [{ system: 'phone', value: '5', period: { start: 'x' } }] },
      'telecom[0].period.start',
      expect.anything(),
    ],
    [{ link: [{ other: {}, type: 'same' }] }, 'link[0].type', expect.stringMatching(/replaced-by/)],
    [{ id: undefined }, 'id', expect.stringMatching(/know it again/)],
    [{ name: [] }, 'name', expect.stringMatching(/nobody could find it/)],
  ])('%j', (more, field, reason) => {
    expect(map(more)).toEqual({ fault: { field, reason } })
  })

  test('S22 keys that reach for a prototype', () => {
    const resource = JSON.parse(
      '{"resourceType":"Patient","id":"1","name":[{"family":"N","__proto__":{"a":1}}]}',
    )
    expect(readResource(resource, { source: 'fhir' })).toMatchObject({
      fault: { reason: expect.stringMatching(/__proto__/) },
    })
  })
})
