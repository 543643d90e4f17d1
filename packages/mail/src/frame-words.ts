import type { Language } from '@portal-desk/domain'

/** What stands in every mail, above and below its own words. */
export type FrameWords = {
  hello: string
  copyLine: string
  neverAsk: { lead: string; rest: string }
  noReplies: string
}

export const frameWords: Record<Language, FrameWords> = {
  en: {
    hello: 'Hello,',
    copyLine: 'If the button does not work, copy this line into your browser:',
    neverAsk: { lead: 'We will never ask you to read this to us.', rest: 'Do not pass it on to anyone.' },
    noReplies: 'Nobody reads replies to this email. Please call us.',
  },
  es: {
    hello: 'Hola:',
    copyLine: 'Si el botón no funciona, copie esta línea en su navegador:',
    neverAsk: { lead: 'Nunca le pediremos que nos lea este correo.', rest: 'No se lo pase a nadie.' },
    noReplies: 'Nadie lee las respuestas a este correo. Por favor, llámenos.',
  },
}
