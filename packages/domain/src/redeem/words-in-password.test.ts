import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsWord } from './words-in-password.ts'

const letters = (from: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...from), minLength, maxLength })
const shortName = letters('abcdefghijklm', 3, 4)
const longName = letters('abcdefghijklm', 5, 12)
const others = letters('nopqrstuvwxyz', 1, 6)
const apart = fc.constantFrom('1', '84', '-', ' ', '. ', '_', '¡', '🐢')
const accented = (name: string) => [...name].map((one) => `${one}\u0301`).join('')
const written = (name: string) =>
  fc.constantFrom(
    name,
    name.toUpperCase(),
    accented(name),
    `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  )
const holds = (password: string, ...names: string[]) => holdsWord(password, names, 3)

describe('P3 a short name', () => {
  test('inside a longer word is not seen, at its beginning, middle or end', () => {
    fc.assert(
      fc.property(shortName, others, others, (name, before, after) => {
        expect(holds(`${before}${name}${after}`, name)).toBe(false)
        expect(holds(`${before}${name} ${after}`, name)).toBe(false)
        expect(holds(`${after} ${name}${after}`, name)).toBe(false)
      }),
    )
  })

  test('that stands apart is seen, however it is written', () => {
    const cases = shortName.chain((name) => fc.tuple(fc.constant(name), written(name), apart, apart, others))
    fc.assert(
      fc.property(cases, ([name, typed, left, right, other]) => {
        expect(holds(`${other}${left}${typed}${right}${other}`, name)).toBe(true)
        expect(holds(`${typed}${right}${other}`, name)).toBe(true)
        expect(holds(`${other}${left}${typed}`, name)).toBe(true)
      }),
    )
  })

  test.each([
    ['umbrellas in november', false],
    ['Umbrellas in November', false],
    ['starting with umbrella', false],
    ['umbrElla', true],
    ['umbrELLAs', true],
    ['ELLAumbra', true],
    ['UMBRAElla', true],
    ['ella1984', true],
    ['1984éllá', true],
    ['e-l-l-a in november', true],
    ['e l l a', true],
    ['ellaella', true],
    ['quiet ellabob lamps', true],
    ['quiet ellabo lamps', false],
    ['el lamp', false],
  ])('Ella, once Bob, in %j: %s', (password, expected) => {
    expect(holds(password, 'Ella', 'Bob')).toBe(expected)
  })
})

describe('P3 a long name', () => {
  test('is seen anywhere, whatever stands around or between its letters', () => {
    const cases = longName.chain((name) => fc.tuple(fc.constant(name), written(name), others, apart))
    fc.assert(
      fc.property(cases, ([name, typed, around, between]) => {
        expect(holds(`${around}${typed}${around}`, name)).toBe(true)
        const sign = /\d/.test(between) ? '-' : between
        expect(holds([...name].join(sign), name)).toBe(true)
      }),
    )
  })
})

test('P3 a name of fewer letters than asked for, or none, is never seen', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (password) => {
      expect(holds(password, 'jo', '', '-')).toBe(false)
    }),
  )
})
