import type { MailWords } from '../words.ts'

/** Notice: the access of a parent or guardian ended on the birthday that makes a child an adult (edge case 3). Whose it was is not for a mail (M1). */
export const accessEnded: MailWords = {
  notMe: 'call',
  en: {
    subject: 'Your access for another person has ended – {clinic}',
    preheader: 'It is the same for every family.',
    heading: 'Your access for another person has ended',
    body: [
      'Someone whose record you could see on our portal is an adult now. Your access to it ended on that birthday.',
      'It is the same for every family. They can get their own login from us, and can then give you access.',
      'Your own login stays as it is.',
    ],
  },
  es: {
    subject: 'Su acceso para otra persona terminó – {clinic}',
    preheader: 'Es igual para todas las familias.',
    heading: 'Su acceso para otra persona terminó',
    body: [
      'Una persona cuyo expediente usted podía ver en nuestro portal ya es mayor de edad. Su acceso terminó en ese cumpleaños.',
      'Es igual para todas las familias. Esa persona puede pedirnos su propio acceso y después darle permiso a usted.',
      'Su propio acceso no cambia.',
    ],
  },
}
