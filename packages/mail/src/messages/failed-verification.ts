import type { MailWords } from '../words.ts'

/** Notice: a call closed unverified, from the second failure in 24 hours on (P9). */
export const failedVerification: MailWords = {
  notMe: 'if-that-freezes',
  en: {
    subject: 'Someone asked for help with your account – {clinic}',
    preheader: 'We changed nothing.',
    heading: 'Someone asked for help with your account',
    body: [
      '{At} someone called us and asked for help with your portal account. We could not be sure who it was. So we told them nothing and changed nothing.',
      'If that was you: sorry for the trouble. Please call again, or come by with a photo ID. We will find a way.',
    ],
  },
  es: {
    subject: 'Alguien pidió ayuda con su cuenta – {clinic}',
    preheader: 'No cambiamos nada.',
    heading: 'Alguien pidió ayuda con su cuenta',
    body: [
      '{At} alguien llamó y pidió ayuda con su cuenta del portal. No estuvimos seguros de quién era. Por eso no le dijimos nada y no cambiamos nada.',
      'Si fue usted: perdone la molestia. Llame otra vez, o venga con una identificación con foto. Encontraremos la manera.',
    ],
  },
}
