import type { Language } from '@portal-desk/domain'

/** The page for the counter (mail-words, printed activation letter); `{…}` is a placeholder. */
export type LetterWords = { title: string; steps: readonly string[]; lines: readonly string[] }

export const letterWords: Record<Language, LetterWords> = {
  en: {
    title: 'Your code for the patient portal',
    steps: [
      'Go to {portalHost}',
      'Press “I have a code from the clinic”.',
      'Type the code and your date of birth.',
      'Choose a password.',
    ],
    lines: [
      'The code works until {until}. It works once.',
      'Keep this page to yourself. Never read the code to anyone who calls you. We will never ask for it.',
      'Lost it, or need help? Call {phone}, {hours}. We will stop this code and make a new one.',
    ],
  },
  es: {
    title: 'Su código para el portal del paciente',
    steps: [
      'Vaya a {portalHost}',
      'Toque “Tengo un código de la clínica”.',
      'Escriba el código y su fecha de nacimiento.',
      'Elija una contraseña.',
    ],
    lines: [
      'El código funciona hasta {until}. Sirve una vez.',
      'Guarde esta hoja solo para usted. Nunca le lea el código a alguien que le llama. Nosotros nunca se lo pediremos.',
      '¿La perdió o necesita ayuda? Llame al {phone}, {hours}. Detenemos este código y hacemos otro.',
    ],
  },
}
