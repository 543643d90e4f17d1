import { wordsOf } from '../shell/say.ts'

/** A link that goes on at another device: the code, where it is typed, and what may become of it. */
export const otherDeviceWords = wordsOf({
  en: {
    'other.title': 'Type this code on the other device',
    'other.where': 'There, go to {address} and type this code and your date of birth.',
    'other.life': 'The code works until {time}.',
    'other.never': 'Never read this code to anyone who calls you. We will never ask for it.',
    'other.new': 'Show a new code',
    'other.newNote': 'Then only the new code works.',
    'other.here': 'Use this device instead',
    'spent.title': 'This link gives no more codes',
    'spent.what': 'Wrong codes were typed too many times. Your account is fine, and nothing has changed.',
    'spent.on': 'You can still choose your password on this device.',
  },
  es: {
    'other.title': 'Escriba este código en el otro dispositivo',
    'other.where': 'Allí, vaya a {address} y escriba este código y su fecha de nacimiento.',
    'other.life': 'El código funciona hasta {time}.',
    'other.never': 'Nunca le lea este código a nadie que llame. Nosotros nunca se lo pediremos.',
    'other.new': 'Mostrar un código nuevo',
    'other.newNote': 'Entonces solo funciona el código nuevo.',
    'other.here': 'Usar este dispositivo',
    'spent.title': 'Este enlace ya no da más códigos',
    'spent.what':
      'Se escribieron códigos equivocados demasiadas veces. Su cuenta está bien y nada ha cambiado.',
    'spent.on': 'Todavía puede elegir su contraseña en este dispositivo.',
  },
})
