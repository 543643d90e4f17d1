import { describe, expect, test } from 'vitest'
import { readResource } from './fhir-resource.ts'

const context = { source: 'fhir', today: '2026-11-24' }
const coded = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code }] },
]
const read = (more: object) =>
  readResource(
    {
      resourceType: 'RelatedPerson',
      id: 'rp-1',
      patient: { reference: 'Patient/leo' },
      relationship: coded('MTH'),
      name: [{ family: 'Nowak', given: ['Nina'] }],
      birthDate: '1992-12-01',
      telecom: [{ system: 'email', value: 'nina@example.org' }],
      ...more,
    },
    context,
  )
const authority = (more: object) => {
  const mapped = read(more)
  return 'record' in mapped ? mapped.authority : mapped
}

describe('FHIR RelatedPerson', () => {
  test('is a person without chart, and what they may do for one patient', () => {
    const identifier = [{ system: 'urn:people', value: '42', type: { coding: [{ code: 'MR' }] } }]
    expect(read({ identifier })).toEqual({
      record: {
        source: 'fhir',
        sourceKey: 'RelatedPerson/urn:people|42',
        // A number of theirs finds nobody by MRN.
        identifiers: [{ kind: 'other', system: 'urn:people', value: '42' }],
        names: [{ use: 'current', family: 'Nowak', given: ['Nina'] }],
        birthDate: '1992-12-01',
        deceased: false,
        addresses: [],
        contacts: [{ kind: 'email', value: 'nina@example.org', use: 'other' }],
        active: true,
        withoutChart: true,
        links: [],
      },
      authority: {
        source: 'fhir',
        sourceKey: 'rp-1',
        representativeKey: 'RelatedPerson/urn:people|42',
        patientKey: 'leo',
        kind: 'parent',
        scope: 'full',
        active: true,
      },
    })
  })

  test('one identifier on two lines is one person who acts for two; without one each line is its own', () => {
    const identifier = [{ system: 'urn:people', value: '42' }]
    const other = { id: 'rp-2', patient: { reference: 'urn:uuid:mia' } }
    expect(authority({ identifier, ...other })).toMatchObject({
      sourceKey: 'rp-2',
      representativeKey: 'RelatedPerson/urn:people|42',
      patientKey: 'mia',
    })
    expect(authority(other)).toMatchObject({ representativeKey: 'RelatedPerson/rp-2' })
  })

  test.each([
    ['NFTH', 'parent'],
    ['GUARD', 'guardian'],
    ['RESPRSN', 'proxy'],
    ['HPOWATT', 'power-of-attorney'],
  ])('%s is a %s', (code, kind) => {
    expect(authority({ relationship: coded(code) })).toMatchObject({ kind })
  })

  test('of several the one that rests on papers counts', () => {
    expect(authority({ relationship: [...coded('MTH'), ...coded('GUARD')] })).toMatchObject({
      kind: 'guardian',
    })
  })

  test.each([['SPS'], ['FRND'], ['ECON'], ['']])('V1 %s alone carries no authority', (code) => {
    expect(read({ relationship: coded(code) })).toEqual({ passedOver: 'RelatedPerson' })
    expect(read({ relationship: undefined })).toEqual({ passedOver: 'RelatedPerson' })
  })

  test('period, an end put by hand, and limited access are kept', () => {
    expect(
      authority({
        active: false,
        period: { start: '2024-01', end: '2027-06-30' },
        extension: [{ url: 'https://portal.example.org/portal-access', valueCode: 'limited' }],
      }),
    ).toMatchObject({ startsOn: '2024-01', endsOn: '2027-06-30', active: false, scope: 'limited' })
  })

  test.each([
    ['name', { name: undefined }],
    ['patient', { patient: { reference: 'Practitioner/1' } }],
    ['id', { id: undefined }],
    ['period', { period: { start: '2026-01-02', end: '2026-01-01' } }],
    ['period.end', { period: { end: '2026-13-01' } }],
    ['birthDate', { birthDate: '2031-01-01' }],
  ])('bad input: %s is named', (field, more) => {
    expect(read(more)).toMatchObject({ fault: { field } })
  })
})
