import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NameOnFile, sameName } from './compare-name.ts'
import { sameSurname } from './compare-surname.ts'

const maria: NameOnFile = { family: 'García Luna', given: ['María', 'Elena'] }

describe('full name', () => {
  test.each([
    'María García',
    'garcia maria',
    'MARIA ELENA GARCIA LUNA',
    'Luna, Maria',
    'mari garcia',
    'maria e garcia',
    'Garcia-Luna Maria',
  ])('%s is María Elena García Luna', (said) => {
    expect(sameName(said, [maria])).toBe(true)
  })
  test.each([
    'maria',
    'garcia',
    'garcia luna',
    'marta garcia',
    'mario garcia',
    'maria garcia lopez',
    'maria gonzalez',
    'm garcia',
    'garzia maria',
    '',
    'maria maria',
  ])('`%s` is not', (said) => {
    expect(sameName(said, [maria])).toBe(false)
  })
  test.each<[string, NameOnFile]>([
    ['Peggy Smith', { family: 'Smith', given: ['Margaret'] }],
    ['Margaret Smith', { family: 'Smith', given: ['Peggy'] }],
    ['Ana Cruz', { family: 'de la Cruz', given: ['Ana'] }],
    ['ana delacruz', { family: 'de la Cruz', given: ['Ana'] }],
    ['ana de la cruz', { family: 'Delacruz', given: ['Ana'] }],
    ['Tuyền Lâm Lê', { family: 'Lê', given: ['Tuyền', 'Lâm'] }],
    ['le tuyen', { family: 'Lê', given: ['Tuyền', 'Lâm'] }],
    ['Do Anh Tuan', { family: 'Đỗ', given: ['Anh Tuấn'] }],
    ['Ben Carter', { family: 'Carter', given: ['Ben'] }],
    ['Ben Carter', { family: 'Carter', given: ['Ben Joseph'] }],
    ['Mrs. Margaret Smith', { family: 'Smith', given: ['Margaret'] }],
    ['Sr. García José', { family: 'García', given: ['José'], suffix: 'Jr.' }],
    ['José García Junior', { family: 'García', given: ['José'], suffix: 'Jr.' }],
    ['Henry Levin the 3rd', { family: 'Levin', given: ['Henry'], suffix: 'The III' }],
    ['Ben de la Cruz', { family: 'de la Cruz', given: ['Ben'] }],
    ['van morrison', { family: 'Morrison', given: ['Van'] }],
    ['La Toya Jackson', { family: 'Jackson', given: ['La Toya'] }],
    ['an le', { given: [], text: 'An Le' }],
    ['maria de la cruz', { given: [], text: 'Maria de la Cruz' }],
    ['sean o brien', { family: "O'Brien", given: ['Seán'] }],
    ['maryann lopez', { family: 'López', given: ['Mary', 'Ann'] }],
    ['mary ann lopez', { family: 'López', given: ['Maryann'] }],
    ['jorg mueller', { family: 'Müller', given: ['Jörg'] }],
    ['Ivan Ivanov', { family: 'Иванов', given: ['Иван'] }],
    ['王小明', { family: '王', given: ['小明'] }],
    ['小明 王', { given: [], text: '王小明' }],
    ['sukarno', { given: ['Sukarno'] }],
    ['Le Van', { family: 'Le', given: ['Van'] }],
  ])('%s is known', (said, name) => {
    expect(sameName(said, [name])).toBe(true)
  })
  test.each<[string, NameOnFile]>([
    ['le', { family: 'Lê', given: ['Tuyền'] }],
    ['ben', { family: 'Carter', given: ['Ben'] }],
    ['le carter', { family: 'Carter', given: ['Ben'] }],
    ['ana de', { family: 'de la Cruz', given: ['Ana'] }],
    ['de la', { family: 'Cruz', given: [] }],
    ['José García Sr.', { family: 'García', given: ['José'], suffix: 'Jr.' }],
    ['José García Jr.', { family: 'García', given: ['José'] }],
    ['Mrs. Smith', { family: 'Smith', given: ['Margaret'] }],
    ['Smith Mrs.', { family: 'Smith', given: ['Margaret'] }],
    ['ana de los', { given: [], text: 'Ana de la Cruz' }],
    ['ben ben', { family: 'Carter', given: ['Ben'] }],
  ])('what stands beside a name is no name by itself, and must be its own: `%s` is not', (said, name) => {
    expect(sameName(said, [name])).toBe(false)
  })
  test('whoever says the name of the chart, in either order, is believed, whatever words it is made of', () => {
    const word = fc.oneof(
      fc.constantFrom('Le', 'Ben', 'Van', 'de', 'la', 'O', "O'Brien", 'Đỗ', 'Di', 'von', 'Mac', 'St.'),
      fc.constantFrom('Ana', 'Müller', 'García', 'Smith-Le', 'Иванов'),
    )
    const part = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 1, maxLength: 2 }), (family, given) => {
        const name = { family, given }
        expect(sameName(`${given.join(' ')} ${family}`, [name])).toBe(true)
        expect(sameName(`${family}, ${given.join(' ')}`, [name])).toBe(true)
        const text = `${given.join(' ')} ${family}`
        expect(sameName(text, [{ given: [], text }])).toBe(true)
      }),
    )
  })
  test('one word is not both names, even where they are the same', () => {
    expect(sameName('thomas', [{ family: 'Thomas', given: ['Thomas'] }])).toBe(false)
    expect(sameName('thomas thomas', [{ family: 'Thomas', given: ['Thomas'] }])).toBe(true)
  })
  test('two nicknames of one name are not each other', () => {
    expect(sameName('Peggy Smith', [{ family: 'Smith', given: ['Maggie'] }])).toBe(false)
  })
  test('any of the names on file counts, and none never does', () => {
    expect(sameName('Maria Whitlock', [maria, { family: 'Whitlock', given: ['Maria'] }])).toBe(true)
    expect(sameName('Maria Whitlock', [])).toBe(false)
    expect(sameName('', [{ given: [], text: '' }])).toBe(false)
  })
})

test('the clinician is known by the surname alone', () => {
  for (const said of ['chen', 'Dr. Chen', 'amy chen', 'Doctora Chen'])
    expect(sameSurname(said, 'Dr. Amy Chen, MD')).toBe(true)
  for (const said of ['amy', 'cheng', '', 'bob chen', 'dr'])
    expect(sameSurname(said, 'Dr. Amy Chen, MD')).toBe(false)
})

test.each([
  ['le', 'Dr. Anh Le'],
  ['Dr. Le', 'Dr. Le'],
  ['do', 'Anh Do'],
  ['smith', 'Jane Smith DO'],
  ['smith', 'Jane Smith, D.O.'],
  ['smith', 'JANE SMITH D.O.'],
  ['de la cruz', 'Dra. Ana de la Cruz'],
  ['Dr. A. Chen', 'Dr. Amy Chen'],
  ['delacruz', 'Dra. Ana de la Cruz'],
  ['cruz', 'Dra. Ana de la Cruz'],
])('the clinician %s is %s', (said, onFile) => {
  expect(sameSurname(said, onFile)).toBe(true)
})

test.each([
  ['anh', 'Dr. Anh Le'],
  ['jane', 'Jane Smith DO'],
  ['b chen', 'Dr. Amy Chen'],
  ['van', 'Dr. Van Morrison'],
  ['de la', 'Dra. Ana de la Cruz'],
])('the clinician %s is not %s', (said, onFile) => {
  expect(sameSurname(said, onFile)).toBe(false)
})
