import type { Spoken } from '../shared/language.ts'
import type { ItemCode } from '../verify/verification.ts'

/** One blind prompt as the page shows it: what to ask in both languages, how to type it, never what is on file (V3). */
export type PromptInWords = { item: ItemCode; label: string; prompt: string; ask: Spoken; hint: string }

/** console-words §2.1. */
const items: Record<ItemCode, Omit<PromptInWords, 'item'>> = {
  'full-name': {
    label: 'Full name',
    prompt: 'Ask for first and last name. Have unusual names spelled.',
    ask: {
      en: 'Please tell me your first and last name, the way the clinic would have it.',
      es: 'Dígame, por favor, su nombre y apellidos, como los tendría la clínica.',
    },
    hint: 'As you hear it. Accents, capitals and order do not matter; usual nicknames count. One name only is fine; two surnames: type both.',
  },
  'birth-date': {
    label: 'Date of birth',
    prompt: 'Ask for the date of birth, the month as a word.',
    ask: {
      en: 'What is your date of birth? Please say the month as a word.',
      es: '¿Cuál es su fecha de nacimiento? Dígame el mes con su nombre, por favor.',
    },
    hint: 'Any usual form: 3 mar 1961, 3/3/1961. The field writes the month out; say that back. It must be exact.',
  },
  mrn: {
    label: 'Medical record number (MRN)',
    prompt: 'Ask only if they have it at hand.',
    ask: {
      en: 'If you have your medical record number at hand, please read it to me. It is on letters and visit summaries.',
      es: 'Si tiene a la mano su número de expediente médico, léamelo, por favor. Aparece en las cartas y en los resúmenes de consulta.',
    },
    hint: 'Digits and letters. Spaces, dashes and capitals do not matter. Ask for each digit; twelve and twenty sound alike.',
  },
  postcode: {
    label: 'ZIP code',
    prompt: 'Ask for the ZIP code of their home address.',
    ask: {
      en: 'What is the ZIP code of your home address?',
      es: '¿Cuál es el código postal de su domicilio?',
    },
    hint: 'The five digits are enough.',
  },
  'street-address': {
    label: 'Street address',
    prompt: 'Ask for the house number and street.',
    ask: {
      en: 'What is your street address, with the number?',
      es: '¿Cuál es su dirección? Dígame la calle y el número.',
    },
    hint: 'Number, street, apartment if they say one. St or Street, Ave or Avenue: as you like. No town needed.',
  },
  'phone-on-file': {
    label: 'Phone',
    prompt: 'Ask which phone number the clinic has. Any of them counts.',
    ask: {
      en: 'Which phone number would we have for you? Any one of them is fine.',
      es: '¿Qué número de teléfono tendríamos de usted? Con uno basta.',
    },
    hint: 'Digits; brackets, dashes and +1 do not matter. Other countries: with the country code. The number on your display is not an answer.',
  },
  'email-on-file': {
    label: 'Email',
    prompt: 'Ask which email address the clinic has. Have it spelled.',
    ask: {
      en: 'Which email address would we have for you? Please spell it slowly.',
      es: '¿Qué correo electrónico tendríamos de usted? Deletréelo despacio, por favor.',
    },
    hint: 'Everything in small letters. Arroba @ · punto . · guion - · guion bajo _',
  },
  'preferred-clinician': {
    label: 'Usual clinician',
    prompt: 'Ask whom they usually see.',
    ask: {
      en: 'Which doctor, nurse or therapist do you usually see here?',
      es: '¿Con quién se atiende normalmente aquí? Dígame el apellido, por favor.',
    },
    hint: 'The last name is enough.',
  },
  'last-visit-month': {
    label: 'Month of the last visit',
    prompt: 'Ask for the month and year of the last visit.',
    ask: {
      en: 'In which month and year was your last visit here?',
      es: '¿En qué mes y año fue su última visita aquí?',
    },
    hint: 'mar 2025 or 3/2025. The month must be exact.',
  },
}

/** The prompt of one drawn item. */
export const promptFor = (item: ItemCode): PromptInWords => ({ item, ...items[item] })
