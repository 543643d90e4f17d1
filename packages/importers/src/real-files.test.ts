import { PatientRecord } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { counts, readSample, records, rejections, sampleDataIsThere, sampleFiles } from './test-kit.ts'

const formerNames = (found: PatientRecord[]) =>
  found.filter(({ names }) => names.some(({ use }) => use === 'former'))
const SSN_LIKE = /\b\d{3}-\d{2}-\d{4}\b/

describe.runIf(sampleDataIsThere())('files from other systems', () => {
  const bulk = [
    ['fhir/synthea-bulk-2024/Patient.000.ndjson', 571, 69, 149],
    ['fhir/synthea-r4-2019/Patient.000.ndjson', 317, 67, 90],
  ] as const
  test.each(bulk)(
    '%s: all patients, the deceased and the maiden names',
    async (path, patients, deceased, maiden) => {
      const items = await readSample(path)
      const found = records(items)

      expect(counts(items)).toEqual({ record: patients })
      expect(found.filter((record) => record.deceased && record.deceasedOn)).toHaveLength(deceased)
      expect(formerNames(found)).toHaveLength(maiden)
      expect(found.every(({ identifiers }) => identifiers.some(({ kind }) => kind === 'mrn'))).toBe(true)
      expect(found.every(({ contacts }) => contacts.length === 1 && contacts[0]?.kind === 'phone')).toBe(true)
      expect(found.every((record) => PatientRecord.safeParse(record).success)).toBe(true)
    },
  )

  test('the digits of a Synthea name stay as written', async () => {
    const [first] = records(await readSample('fhir/synthea-bulk-2024/Patient.000.ndjson'))
    expect(first).toMatchObject({
      source: 'fhir',
      sourceKey: '001ea705-d3ba-5329-0b27-a7fbde2f4007',
      names: [{ use: 'current', family: 'Goldner995', given: ['Andrew29'], prefix: 'Mr.' }],
      birthDate: '1943-03-17',
      sex: 'male',
      language: 'ru-RU',
      contacts: [{ kind: 'phone', use: 'home', value: '555-806-9773' }],
    })
  })

  test('a Bundle gives its one Patient and passes the rest over', async () => {
    const files = sampleFiles('fhir/synthea-bundles')
    expect(files).toHaveLength(3)
    for (const file of files) {
      const items = await readSample(file)
      const { record, 'passed-over': others, ...rest } = counts(items)
      expect(record).toBe(1)
      expect(others).toBeGreaterThan(70)
      expect(rest).toEqual({})
      expect(items.map((item) => 'line' in item && item.line)).toEqual(items.map((_, index) => index + 1))
    }
  })

  test('the twelve odd examples of the FHIR specification all come in', async () => {
    const files = sampleFiles('fhir/hl7-r4-examples')
    const all = (await Promise.all(files.map((file) => readSample(file)))).flat()
    const byKey = new Map(records(all).map((record) => [record.sourceKey, record]))

    expect(counts(all)).toEqual({ record: 12 })
    expect(byKey.get('ch-example')?.names).toEqual([{ use: 'current', given: [], text: '张无忌' }])
    expect(byKey.get('example')?.names).toEqual([
      { use: 'current', family: 'Chalmers', given: ['Peter', 'James'] },
      { use: 'preferred', given: ['Jim'] },
      { use: 'former', family: 'Windsor', given: ['Peter', 'James'] },
    ])
    expect(byKey.get('example')?.contacts).toEqual([
      { kind: 'phone', use: 'work', value: '(03) 5555 6473' },
      { kind: 'phone', use: 'mobile', value: '(03) 3410 5613' },
      { kind: 'phone', use: 'old', value: '(03) 5555 8834', to: '2014' },
    ])
    expect(byKey.get('ihe-pcd')).toMatchObject({ identifiers: [{ kind: 'other', value: 'AB60001' }] })
    expect(byKey.get('ihe-pcd')).not.toHaveProperty('birthDate')
    expect(byKey.get('ihe-pcd')).not.toHaveProperty('sex')
    expect(byKey.get('f001')).toMatchObject({
      identifiers: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.3', value: '738472983' }],
      names: [{ use: 'current', family: 'van de Heuvel', suffix: 'MSc' }],
      language: 'nl',
    })
    expect(byKey.get('pat3')).toMatchObject({ deceased: true, deceasedOn: '2015-02-14' })
    expect(byKey.get('pat1')?.links).toEqual([{ type: 'seealso', otherKey: 'pat2' }])
    expect(byKey.get('mom')).toMatchObject({
      identifiers: [],
      links: [{ type: 'seealso', otherKey: 'RelatedPerson/newborn-mom' }],
    })
    expect(byKey.get('glossy')?.clinician).toBe('Dr Adam Careful')
    expect(byKey.get('infant-twin-1')?.names).toHaveLength(1)
  })

  test('V4 no social security number of any sample file is kept', async () => {
    const files = ['fhir/hl7-r4-examples', 'fhir/synthea-bundles', 'csv'].flatMap(sampleFiles)
    const ndjson = bulk.map(([path]) => path)
    const all = (await Promise.all([...files, ...ndjson].map((file) => readSample(file)))).flat()
    const kept = JSON.stringify(records(all))

    expect(records(all).length).toBeGreaterThan(1000)
    expect(kept).not.toMatch(SSN_LIKE)
    expect(kept).not.toContain('444222222')
  })

  test('audit events and other resources are not patients', async () => {
    for (const file of sampleFiles('fhir/hl7-r4-auditevent')) {
      expect(await readSample(file)).toMatchObject([
        {
          kind: 'refused',
          refusal: { code: 'not-patients', sentence: expect.stringContaining('AuditEvent') },
        },
      ])
    }
  })

  test.each([
    ['csv/synthea_patients_25col.csv', 27, 2, 6],
    ['csv/synthea_patients_27col.csv', 11, 1, 5],
    ['csv/smart_sample_patients.tsv', 67, 0, 0],
  ])('%s: every row', async (path, rows, deceased, maiden) => {
    const items = await readSample(path)
    const found = records(items)

    expect(counts(items)).toEqual({ record: rows })
    expect(found.filter((record) => record.deceased)).toHaveLength(deceased)
    expect(formerNames(found)).toHaveLength(maiden)
    expect(found.every((record) => PatientRecord.safeParse(record).success)).toBe(true)
  })

  test('the columns of both vendors land in the right fields', async () => {
    const synthea = records(await readSample('csv/synthea_patients_27col.csv'))
    expect(synthea[1]).toMatchObject({
      sourceKey: '515991e2-40dd-22c1-c377-e0b71ad973b9',
      names: [
        { use: 'current', family: 'Cormier289', given: ['Margorie48'], prefix: 'Mrs.' },
        { use: 'former', family: 'Okuneva707', given: ['Margorie48'] },
      ],
      birthDate: '1987-04-27',
      sex: 'female',
      addresses: [{ lines: ['927 Mann Track'], city: 'Andover', state: 'Massachusetts', postcode: '01810' }],
    })
    const smart = records(await readSample('csv/smart_sample_patients.tsv'))
    expect(smart[0]).toEqual({
      source: 'csv',
      sourceKey: '2004454',
      identifiers: [{ kind: 'mrn', value: '2004454' }],
      names: [{ use: 'current', family: 'Lee', given: ['Kevin', 'H'] }],
      birthDate: '2007-07-15',
      sex: 'male',
      deceased: false,
      addresses: [
        {
          use: 'home',
          lines: ['80 Mill St', 'Apt 21'],
          city: 'Sand Springs',
          state: 'OK',
          postcode: '74063',
          country: 'USA',
        },
      ],
      contacts: [{ kind: 'email', use: 'home', value: 'kevin.lee@example.com' }],
      active: true,
      links: [],
    })
  })

  test.each([
    ['febrl/dataset1.csv', 1000, 3],
    ['febrl/dataset3.csv', 5000, 35],
  ])('%s: only impossible birth dates are rejected, by line', async (path, rows, impossible) => {
    const items = await readSample(path)
    expect(counts(items)).toEqual({ record: rows - impossible, rejected: impossible })
    for (const [line, field] of rejections(items)) {
      expect(line).toBeGreaterThan(1)
      expect(field).toBe('date_of_birth')
    }
    expect(records(items)[0]).toMatchObject({
      sourceKey: expect.stringMatching(/^rec-\d+-/),
      identifiers: [],
      birthDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
  })
})
