import type { MailWords } from '../words.ts'

/** Notice: the account was frozen, by the patient or by the desk (P9). */
export const frozen: MailWords = {
  notMe: 'call',
  en: {
    subject: 'Your portal account is frozen – {clinic}',
    preheader: 'Nobody can sign in until you talk to us.',
    heading: 'Your account is frozen',
    body: [
      'We froze your portal account {at}. Nobody can sign in, and all links and codes have stopped.',
      'Your visits and your record stay as they are.',
      'To open it again, call us at {phone} or come by. We will check that it is you.',
    ],
  },
  es: {
    subject: 'Su cuenta del portal está congelada – {clinic}',
    preheader: 'Nadie puede entrar hasta que hable con nosotros.',
    heading: 'Su cuenta está congelada',
    body: [
      'Congelamos su cuenta del portal {at}. Nadie puede entrar, y todos los enlaces y códigos dejaron de funcionar.',
      'Sus citas y su expediente quedan como están.',
      'Para abrirla otra vez, llámenos al {phone} o venga. Revisaremos que es usted.',
    ],
  },
}
