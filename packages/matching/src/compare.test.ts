import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samePostcode, sameStreet } from './compare-address.ts'
import { sameEmail, sameMrn, samePhone, wholePhone } from './compare-contact.ts'
import { type NameOnFile, sameName } from './compare-name.ts'
import { sameSurname } from './compare-surname.ts'
import { anyText } from './matching.fixture.ts'

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
    ['ana de los', { given: [], text: 'Ana de la Cruz' }],
    ['ben ben', { family: 'Carter', given: ['Ben'] }],
  ])('a word that is often left out is no name by itself: `%s` is not', (said, name) => {
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
  ['delacruz', 'Dra. Ana de la Cruz'],
  ['cruz', 'Dra. Ana de la Cruz'],
])('the clinician %s is %s', (said, onFile) => {
  expect(sameSurname(said, onFile)).toBe(true)
})

test.each([
  ['anh', 'Dr. Anh Le'],
  ['jane', 'Jane Smith DO'],
  ['van', 'Dr. Van Morrison'],
  ['de la', 'Dra. Ana de la Cruz'],
])('the clinician %s is not %s', (said, onFile) => {
  expect(sameSurname(said, onFile)).toBe(false)
})

test('of a ZIP code five digits are enough', () => {
  expect(samePostcode('45011', '45011-2210')).toBe(true)
  expect(samePostcode('45011 2210', '45011')).toBe(true)
  expect(samePostcode('sw1a1aa', 'SW1A 1AA')).toBe(true)
  expect(samePostcode('4501', '45011')).toBe(false)
  expect(samePostcode('', '')).toBe(false)
})

describe('street', () => {
  test.each([
    ['12 main street', '12 Main St'],
    ['12 N Main St.', '12 North Main Street, Apt 4'],
    ['12 main st apt 4', '12 Main St #4'],
    ['1500 5th ave', '1500 Fifth Avenue'],
    ['12 saint james street', '12 St. James St'],
    ['4 calle del sol', '4 Calle Sol'],
    ['7 Cañón Rd', '7 Canon Road'],
  ])('%s is %s', (said, filed) => {
    expect(sameStreet(said, filed)).toBe(true)
    expect(sameStreet(filed, said)).toBe(true)
  })
  test.each([
    ['main street', '12 Main St'],
    ['13 main st', '12 Main St'],
    ['12 main ave', '12 Main St'],
    ['12 main st apt 5', '12 Main St Apt 4'],
    ['12', '12 Main St'],
    ['', ''],
    ['the', 'la'],
  ])('`%s` is not `%s`', (said, filed) => {
    expect(sameStreet(said, filed)).toBe(false)
  })
})

test('phones compare as digits, with or without the own country code', () => {
  for (const said of ['5135550142', '+1 513-555-0142', '1 (513) 555 0142', '513.555.0142 ext 9']) {
    expect(samePhone(said, '(513) 555-0142')).toBe(true)
  }
  expect(samePhone('+34 612 345 678', '+34612345678')).toBe(true)
  for (const said of ['555-0142', '5135550143', '', '0142'])
    expect(samePhone(said, '(513) 555-0142')).toBe(false)
  expect(samePhone('', '')).toBe(false)
})

test('edge case 30 a number abroad is the same however its owner says it', () => {
  for (const said of [
    '+34 612 345 678',
    '34 612 345 678',
    '0034 612345678',
    '011 34 612 345 678',
    '612 345 678',
  ])
    expect(samePhone(said, '+34 612 345 678')).toBe(true)
  expect(samePhone('020 7946 0958', '+44 20 7946 0958')).toBe(true)
  for (const said of ['612 345 679', '35 612 345 678', '345 678', '+1 612 345 678', ''])
    expect(samePhone(said, '+34 612 345 678')).toBe(false)
  expect(samePhone('0034 612 345 678', '(612) 345-6780')).toBe(false)
})

test('a new phone is written as phones are, and what no numbering plan has is none', () => {
  for (const said of [
    '541 555 0199',
    '(541) 555-0199',
    '1-541-555-0199',
    '+1 541 555 0199',
    '５４１ ５５５ ０１９９',
  ])
    expect(wholePhone(said)).toBe('(541) 555-0199')
  expect(wholePhone('+52 55 1234 5678')).toBe('+52 55 1234 5678')
  expect(wholePhone('+1 604 555 0123')).toBe('(604) 555-0123')
  expect(wholePhone('555 555 0142')).toBe('(555) 555-0142')
  expect(wholePhone('541 555 0199 x12')).toBe('(541) 555-0199 ext. 12')
  for (const said of [
    '',
    '555 0199',
    '541 555 019',
    '1234567890',
    '000 000 0000',
    '+999 123456789',
    'call me',
  ])
    expect(wholePhone(said)).toBeUndefined()
  // The same number is found again, however it was said.
  fc.assert(
    fc.property(fc.integer({ min: 2_000_000, max: 9_999_999 }), (rest) => {
      const whole = wholePhone(`541${rest}`)
      expect(whole && samePhone(`1 541 ${rest}`, whole)).toBe(true)
    }),
  )
})

test('e-mail and MRN do not look at capitals, the MRN not at dashes either', () => {
  expect(sameEmail(' Maria.Garcia@Example.ORG', 'maria.garcia@example.org')).toBe(true)
  expect(sameEmail('mariagarcia@example.org', 'maria.garcia@example.org')).toBe(false)
  expect(sameEmail('', '')).toBe(false)
  expect(sameMrn('mb 104 887', 'MB-104-887')).toBe(true)
  expect(sameMrn('mb104888', 'MB-104-887')).toBe(false)
  expect(sameMrn('-', '')).toBe(false)
})

test('no comparison throws, and none takes nothing for something', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      for (const same of [samePostcode, sameStreet, samePhone, sameEmail, sameMrn, sameSurname]) {
        same(a, b)
        expect(same('', b)).toBe(false)
      }
      sameName(a, [{ family: b, given: [a] }])
      expect(sameName('', [{ family: b, given: [b], text: b }])).toBe(false)
    }),
  )
})
