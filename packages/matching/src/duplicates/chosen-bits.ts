import type { FieldBits } from './field-bits.ts'

/**
 * What public sets of typing errors do not hold, in bits: m is how often one person's two charts show it, u how often two
 * people's do, both read off clinic directories in orders of magnitude. A shared phone or mailbox is often a household's,
 * and two charts of one clinic always differ in their number.
 */
export const CHOSEN_BITS = {
  surname: { 'sounds-alike': 5, 'former-name': 7, 'one-of-two-names': 6.5 },
  'given-name': {
    'looks-alike': 1.5,
    nickname: 5.5,
    'second-name': 5,
    'sounds-alike': 4.5,
    'former-name': 5,
    initial: 2.5,
  },
  'birth-date': {
    'day-and-month-swapped': 8,
    'one-day-off': 7,
    'one-year-off': 6,
    'partly-same': 5,
  },
  sex: { same: 1, different: -4.5 },
  phone: { same: 10.8, 'digits-transposed': 8, 'one-digit-off': 7, different: -1 },
  email: { same: 10, 'near-spelling': 7, different: -0.6 },
  'former-name': { same: 4 },
  'record-number': { same: 40 },
} satisfies FieldBits
