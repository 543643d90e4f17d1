import type { FieldBits } from './field-bits.ts'

/** What typing errors leave, in bits (log2 of m over u), from `pnpm bench fit-matching` on FEBRL set 3 (BSD-3-Clause). */
export const FITTED_BITS = {
  surname: { same: 7.7, 'near-spelling': 7.6, 'looks-alike': 3.5, swapped: 5.7, different: -3.5 },
  'given-name': { same: 7.6, 'near-spelling': 6.3, 'looks-alike': 1.3, swapped: 5.7, different: -3 },
  'birth-date': { same: 14.8, 'digits-transposed': 7.7, 'one-digit-off': 4.2, different: -3.9 },
  'house-number': { same: 5.9, 'digits-transposed': 2.9, 'one-digit-off': 2, different: -2.6 },
  street: { same: 10.9, 'near-spelling': 9.5, 'looks-alike': 1.9, swapped: 9.7, different: -4.9 },
  locality: { same: 10.2, 'near-spelling': 9.5, 'looks-alike': 3.4, swapped: 9.7, different: -5.5 },
  town: { same: 9.5, 'near-spelling': 8.8, 'looks-alike': 0.8, different: -3.5 },
  postcode: { same: 9.7, 'digits-transposed': 7.2, 'one-digit-off': 2.7, different: -5.1 },
  state: { same: 2.2, 'digits-transposed': 2.3, 'one-digit-off': -0.3, different: -4.9 },
} satisfies FieldBits
