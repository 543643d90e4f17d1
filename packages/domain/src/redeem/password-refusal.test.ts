import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PasswordContext, passwordRefusal } from './password-refusal.ts'

const context: PasswordContext = {
  least: 15,
  most: 256,
  username: 'mgarcia12',
  names: [{ use: 'current', family: "García-O'Neil", given: ['María', 'Jo'] }],
  birthDate: '1984-03-12',
  mrn: '204-1187',
  clinicWords: ['Alder Creek', 'portal'],
  isCommon: (password) => password === 'password1234567',
}
const rule = (password: string, over: Partial<PasswordContext> = {}) =>
  passwordRefusal(password, { ...context, ...over })?.rule
const filler = 'quiet lamps hum '

describe('P1 length', () => {
  test('counts code points after NFC, trims nothing', () => {
    expect(passwordRefusal('fourteen chars', context)).toEqual({ rule: 'too-short', count: 1 })
    expect(rule('fourteen chars ')).toBeUndefined()
    expect(rule('🐢'.repeat(14))).toBe('too-short')
    expect(rule('🐢'.repeat(15))).toBeUndefined()
    expect(rule(`${'e\u0301'.repeat(14)}`)).toBe('too-short')
    expect(rule('x1'.repeat(128))).toBeUndefined()
    expect(passwordRefusal('x'.repeat(257), context)).toEqual({ rule: 'too-long', count: 256 })
  })
  test('P2 no composition rule: any letters of any script, any spaces', () => {
    expect(rule('aaaaaaaaaaaaaaa')).toBeUndefined()
    expect(rule('пароль из многих слов')).toBeUndefined()
  })
})

describe('P3 what somebody else would try first', () => {
  test.each([
    ['common', 'password1234567'],
    ['clinic-word', `${filler}AlderCreek`],
    ['clinic-word', `${filler}my p.o.r.t.a.l`],
    ['username', `${filler}MGarcia12`],
    ['own-name', `${filler}garcia`],
    ['own-name', `${filler}G-A-R-C-Í-A`],
    ['own-name', `${filler}oneil`],
    ['own-name', `${filler}MARIA`],
    ['birth-date', `${filler}19840312`],
    ['birth-date', `${filler}12/03/1984`],
    ['birth-date', `${filler}3/12/1984`],
    ['birth-date', `${filler}120384`],
    ['birth-date', `${filler}12 March 1984`],
    ['birth-date', `${filler}12 de marzo de 1984`],
    ['birth-date', `${filler}March 12, 1984`],
    ['mrn', `${filler}2041187`],
    ['mrn', `${filler}204-1187`],
  ])('%s: %s', (expected, password) => {
    expect(rule(password)).toBe(expected)
  })
  test.each([`${filler}1984`, `${filler}jo`, `${filler}march`, `${filler}2041`])('taken: %s', (password) => {
    expect(rule(password)).toBeUndefined()
  })
  test('a record that knows less refuses less', () => {
    expect(rule(`${filler}19840312`, { birthDate: undefined })).toBeUndefined()
    expect(rule(`${filler}2041187`, { mrn: undefined })).toBeUndefined()
    expect(rule(filler, { names: [], username: '', clinicWords: [''] })).toBeUndefined()
  })
  test('the answer holds the rule and a number, never a part of the password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (password) => {
        const refusal = passwordRefusal(password, context)
        expect(Object.keys(refusal ?? {}).every((key) => key === 'rule' || key === 'count')).toBe(true)
      }),
    )
  })
})
