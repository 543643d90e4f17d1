import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samePostcode, sameStreet } from './compare-address.ts'
import { sameEmail, sameMrn, samePhone, wholePhone } from './compare-contact.ts'
import { sameName } from './compare-name.ts'
import { sameSurname } from './compare-surname.ts'
import { anyText } from './matching.fixture.ts'

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
  expect(sameEmail('maria.garcia @example.org.', 'maria.garcia@example.org')).toBe(true)
  expect(sameEmail('mariagarcia@example.org', 'maria.garcia@example.org')).toBe(false)
  expect(sameEmail('', '')).toBe(false)
  expect(sameMrn('mb 104 887', 'MB-104-887')).toBe(true)
  expect(sameMrn('MRN 104887', '104-887')).toBe(true)
  expect(sameMrn('mrn', 'MRN')).toBe(false)
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
