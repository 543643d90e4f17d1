import { describe, expect, test } from 'vitest'
import { readText, records, rejections } from './test-kit.ts'

const patient = (id: string, organization?: unknown) =>
  JSON.stringify({
    resourceType: 'Patient',
    id,
    name: [{ family: 'Novak', given: ['Ana'] }],
    ...(organization === undefined ? {} : { managingOrganization: organization }),
  })
const siteOf = (words: readonly string[]) =>
  words.includes('17') ? 'north' : words.includes('South') ? 'south' : undefined

describe('the site that a record belongs to', () => {
  const fhir = [
    patient('1', { identifier: { system: 'urn:sites', value: '17' }, display: 'Northgate' }),
    patient('2', { reference: 'https://ehr.example/fhir/Organization/17/_history/3' }),
    patient('3', { display: ' South ' }),
    patient('4'),
    patient('5', { reference: 'Organization/8', display: 'Old Town' }),
  ].join('\n')

  test('FHIR: by identifier, reference or name of the managing organization; an unknown one is a rejected line', async () => {
    const items = await readText('a.ndjson', `${fhir}\n`, { siteOf })
    expect(records(items).map(({ sourceKey, site }) => [sourceKey, site])).toEqual([
      ['1', 'north'],
      ['2', 'north'],
      ['3', 'south'],
      ['4', undefined],
    ])
    expect(rejections(items)).toEqual([
      [
        5,
        'managingOrganization',
        expect.stringMatching(/^This clinic has no open site “8” or “Old Town”\. Add it/),
      ],
    ])
  })

  test('CSV: by the column of the site, whatever it is called', async () => {
    const csv =
      'mrn,last_name,first_name,dob,Clinic Site\n7,Novak,Ana,1984-03-12,South\n8,Novak,Jan,1984-03-12,\n9,Novak,Eva,1984-03-12,West\n'
    const items = await readText('a.csv', csv, { siteOf })
    expect(records(items).map(({ site }) => site)).toEqual(['south', undefined])
    expect(rejections(items).map(([line, field]) => [line, field])).toEqual([[4, 'Clinic Site']])
  })

  test('a clinic without sites reads the same file as before, with the same hashes, however odd the organization', async () => {
    const bare = Array.from({ length: 5 }, (_, n) => patient(String(n + 1))).join('\n')
    const hashes = async (content: string) =>
      (await readText('a.ndjson', `${content}\n`)).map((item) => item.kind === 'record' && item.hash)
    expect(await hashes(fhir)).toEqual(await hashes(bare))
    expect(records(await readText('a.ndjson', `${patient('1', ['no', 'object'])}\n`))).toHaveLength(1)
  })
})
