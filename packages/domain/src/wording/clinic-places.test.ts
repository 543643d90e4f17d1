import { describe, expect, test } from 'vitest'
import { Clinic } from '../settings/clinic.ts'
import { clinicPlaces, wordedClinic } from './clinic-places.ts'
import { changedPlaces, changesInWords, trueWords, type Words } from './wording.ts'
import { wordingFaults } from './wording-faults.ts'

const usual = Clinic.parse({
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'weekdays, mostly', es: 'entre semana' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin: 'https://portal.example.org',
})
const places = clinicPlaces(usual)
const faultOf = (words: Words) => wordingFaults(places, words)[0]?.says

describe('what a clinic may say of itself', () => {
  test.each([
    [{ name: '' }, /^Name: Something has to stand here/],
    [{ name: 'Call 503 555 0199' }, /^Name: No dates and no long numbers/],
    [{ name: 'portal.example clinic' }, /^Name: No web or email addresses/],
    [{ name: 'Clinic {phone}' }, /^Name: No curly brackets/],
    [{ phone: '555' }, /^Phone: This is not a whole phone number/],
    [{ phone: '5415550199' }, /^Phone: Write it as callers read it: \(541\) 555-0199/],
    [{ accent: 'pink' }, /^Colour: This colour is not one/],
    [{ 'hours.1': '17:00-08:00' }, /^Monday: Opens before it closes/],
    [{ 'hours.1': '08:10-17:00' }, /^Monday: Opens before it closes/],
    [{ 'hours.1': 'always' }, /^Monday: Opens before it closes/],
    [
      Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((day) => [`hours.${day}`, 'closed'])),
      /^The phone has to be answered/,
    ],
  ])('%o is refused in a sentence', (words, says) => expect(faultOf(words as Words)).toMatch(says))

  test('what may stand is the clinic from then on; hours said once follow in both languages', () => {
    const words = {
      name: 'Lakeside Clinic',
      phone: '(541) 555-0199',
      accent: 'plum',
      'hours.6': '09:00-12:00',
    }
    expect(faultOf(words)).toBeUndefined()
    expect(wordedClinic(usual, words, 2)).toMatchObject({
      name: 'Lakeside Clinic',
      phone: '(541) 555-0199',
      accent: 'plum',
      hours: {
        en: 'Monday to Friday, 8 am to 5 pm; Saturday, 9 am to 12 pm',
        es: 'lunes a viernes, de 8 a. m. a 5 p. m.; sábado, de 9 a. m. a 12 p. m.',
      },
      version: 2,
    })
    expect(wordedClinic(usual, { name: 'Lakeside Clinic' }, 2).hours.en).toBe('weekdays, mostly')
  })
})

test('only what differs is kept, and a version says what it changed', () => {
  expect(trueWords(places, { name: ' Lakeside ', phone: usual.phone, gone: 'x' })).toEqual({
    name: 'Lakeside',
  })
  const changes = changedPlaces(places, { name: 'Lakeside' }, { 'hours.1': 'closed' })
  expect(changesInWords(changes, 'from')).toBe('Name: Lakeside\nMonday: 08:00-17:00')
  expect(changesInWords(changes, 'to')).toBe('Name: Millbrook Clinic\nMonday: closed')
})
