import { Clinic } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { composeLetter } from './compose-letter.ts'

const clinic = Clinic.parse({
  name: 'Lakeside Clinic',
  phone: '(503) 555-0142',
  hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
  timeZone: 'America/Los_Angeles',
  language: 'en',
  portalOrigin: 'https://portal.lakeside.example',
})
const letter = {
  code: '4807112233445566',
  madeAt: Date.parse('2026-03-03T18:00:00Z'),
  until: Date.parse('2026-03-24T17:00:00Z'),
  to: [],
}

describe('mail-words printed activation letter', () => {
  test('English: the code in four groups, four steps, until when, and whom to call', () => {
    expect(composeLetter(letter, clinic, 'en')).toEqual({
      language: 'en',
      clinic: 'Lakeside Clinic',
      to: [],
      title: 'Your code for the patient portal',
      groups: ['4807', '1122', '3344', '5566'],
      steps: [
        'Go to portal.lakeside.example',
        'Press “I have a code from the clinic”.',
        'Type the code and your date of birth.',
        'Choose a password.',
      ],
      lines: [
        'The code works until Tuesday, March 24, 10:00\u00a0am. It works once.',
        'Keep this page to yourself. Never read the code to anyone who calls you. We will never ask for it.',
        'Lost it, or need help? Call (503)\u00a0555-0142, Monday to Friday, 8\u00a0am to 5\u00a0pm. We will stop this code and make a new one.',
      ],
    })
  })

  test('Spanish, and the address of the one it is posted to', () => {
    const page = composeLetter({ ...letter, to: ['Omar Haddad', '890 Foundry\u2028Drive'] }, clinic, 'es')
    expect(page.title).toBe('Su código para el portal del paciente')
    expect(page.lines[0]).toBe(
      'El código funciona hasta el martes 24 de marzo a las 10:00\u00a0a.\u00a0m. Sirve una vez.',
    )
    expect(page.to).toEqual(['Omar Haddad', '890 Foundry Drive'])
    expect(JSON.stringify(page)).not.toMatch(/[{}]{2}|undefined/)
  })
})
