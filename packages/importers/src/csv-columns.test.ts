import { ColumnMapping } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { readText, records, refusal, rejections } from './test-kit.ts'

const table = (...rows: string[]) => `${rows.join('\n')}\n`

describe('columns by their usual names', () => {
  test.each([
    'MRN,Last Name,First Name,Date of Birth,ZIP,E-Mail',
    'medical_record_number,surname,given_name,dob,postal code,email',
    'Chart Number;FamilyName;FirstName;BirthDate;PostCode;email'.replaceAll(';', ','),
  ])('%s', async (header) => {
    const items = await readText('a.csv', table(header, '42,Novak,Ana,1984-03-12,01810,ana@example.org'))
    expect(records(items)).toMatchObject([
      {
        sourceKey: '42',
        identifiers: [{ kind: 'mrn', value: '42' }],
        names: [{ use: 'current', family: 'Novak', given: ['Ana'] }],
        birthDate: '1984-03-12',
        addresses: [{ postcode: '01810' }],
        contacts: [{ kind: 'email', value: 'ana@example.org' }],
      },
    ])
  })

  test('semicolons, as spreadsheets of other countries write', async () => {
    const items = await readText('a.csv', table('mrn;name;dob', '42;"Novak, Ana";19840312'))
    expect(records(items)).toMatchObject([
      { names: [{ given: [], text: 'Novak, Ana' }], birthDate: '1984-03-12' },
    ])
  })

  test('the rest of a person: former and preferred name, death, language, last visit', async () => {
    const header = 'mrn,last,first,maiden,preferred_name,dob,deceased,language,last_visit,active,work_phone'
    const items = await readText(
      'a.csv',
      table(header, '1,Novak,Ana,Kovač,Anka,1984,2020-01-02,SPA,2026-10-03,N,555-0100'),
    )
    expect(records(items)).toMatchObject([
      {
        names: [
          { use: 'current', family: 'Novak', given: ['Ana'] },
          { use: 'former', family: 'Kovač', given: ['Ana'] },
          { use: 'preferred', given: ['Anka'] },
        ],
        birthDate: '1984',
        deceased: true,
        deceasedOn: '2020-01-02',
        language: 'es',
        lastVisitMonth: '2026-10',
        active: false,
        contacts: [{ kind: 'phone', use: 'work', value: '555-0100' }],
      },
    ])
    const living = await readText('a.csv', table(header, '1,Novak,Ana,,,1984,no,,,,'))
    expect(records(living)).toMatchObject([{ deceased: false, active: true }])
  })

  test('a wrong first line is one refusal that names what was looked for and what is there', async () => {
    const found = refusal(await readText('a.csv', table('a,surname,c', '1,2,3')))
    expect(found?.code).toBe('header')
    expect(found?.sentence).toMatch(/number of the patient.*birth date.*“a”, “surname”, “c”/)
    expect(found?.sentence).not.toMatch(/a name \(/)
  })
})

describe('columns by a mapping', () => {
  const mapping = ColumnMapping.parse({
    mrn: 'PAT_ID',
    familyName: 'NAME1',
    givenNames: 'NAME2',
    birthDate: 'DAY',
    dateOrder: 'month-day-year',
  })
  const header = 'PAT_ID,NAME1,NAME2,DAY'

  test('reads the order of day and month that it names', async () => {
    const us = await readText('a.csv', table(header, '1,Novak,Ana,3/12/1984', '2,Novak,Ana,13/12/1984'), {
      mapping,
    })
    expect(records(us)).toMatchObject([{ birthDate: '1984-03-12' }])
    expect(rejections(us)).toEqual([[3, 'DAY', '“13/12/1984” has no month 13.']])
    const eu = await readText('a.csv', table(header, '1,Novak,Ana,12.3.1984'), {
      mapping: { ...mapping, dateOrder: 'day-month-year' },
    })
    expect(records(eu)).toMatchObject([{ birthDate: '1984-03-12' }])
  })

  test('without an order a date that can be read in two ways is rejected', async () => {
    const items = await readText('a.csv', table('mrn,name,dob', '1,Ana,3/12/1984'))
    expect(rejections(items)).toEqual([[2, 'dob', expect.stringMatching(/two ways.*mapping/)]])
  })

  test('a column that is not there refuses the file and is named', async () => {
    const found = refusal(
      await readText('a.csv', table(header, '1,Novak,Ana,x'), { mapping: { ...mapping, city: 'TOWN' } }),
    )
    expect(found).toMatchObject({ code: 'mapping', sentence: expect.stringMatching(/“TOWN”.*“PAT_ID”/) })
  })

  test('a mapping must lead to a number, a name and a birth date', async () => {
    const found = refusal(
      await readText('a.csv', table(header, '1,Novak,Ana,x'), { mapping: { mrn: 'PAT_ID' } }),
    )
    expect(found).toMatchObject({
      code: 'mapping',
      sentence: expect.stringMatching(/no column for a name.*birth date/),
    })
  })

  test.each(['SSN', 'soc_sec_id', 'Social Security Number', 'PAT_SSN'])(
    'V4 %s cannot be mapped',
    async (column) => {
      const content = table(`${header},${column}`, '1,Novak,Ana,1984-03-12,999-12-1234')
      const found = refusal(await readText('a.csv', content, { mapping: { ...mapping, mrn: column } }))
      expect(found).toMatchObject({ code: 'mapping', sentence: expect.stringMatching(/never read/) })
    },
  )

  test('an unknown field of a mapping is an error, not a silence', () => {
    expect(ColumnMapping.safeParse({ ...mapping, ssn: 'SSN' }).success).toBe(false)
  })
})
