import type { RefusalTexts } from './refusal-text.ts'

const atTheDesk = {
  en: 'You can pick the letter up at our front desk with a photo ID.',
  es: 'Puede recoger la carta en recepción con una identificación con foto.',
}

/** What stands in the way of a printed activation code (domain §3.2, §4 Settled). */
export const letterRefusals: RefusalTexts<'letter-live' | 'address-too-new' | 'no-address-on-file'> = {
  'letter-live': {
    badge: 'One is out',
    agent: ({ until }, { en, now }) =>
      `A printed code works ${en.until(until ?? now)}. Printing a new one ends it; press Replace.`,
    caller: {
      en: 'The letter you have still works. If it is lost, I can make a new one, and the old one stops.',
      es: 'La carta que tiene todavía sirve. Si la perdió, puedo hacer otra, y la anterior deja de servir.',
    },
  },
  'address-too-new': {
    badge: 'Address too new',
    agent:
      'The postal address changed less than 30 days ago. Hand the letter over at the counter, with a photo ID.',
    caller: atTheDesk,
  },
  'no-address-on-file': {
    badge: 'No address on file',
    agent:
      'There is no whole postal address to post it to. Hand the letter over at the counter, with a photo ID.',
    caller: atTheDesk,
  },
}
