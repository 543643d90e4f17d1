import type { PersonName, PostalAddress } from './patient-record.ts'

/** The name a person goes by now, else the first on the chart; undefined where there is none. */
export const currentName = (names: readonly PersonName[]): PersonName | undefined =>
  names.find(({ use }) => use === 'current') ?? names[0]

/** Where a person lives now: the home that has not ended, else the first address on the chart. */
export const homeOf = (addresses: readonly PostalAddress[]): PostalAddress | undefined =>
  addresses.find(({ use, to }) => use === 'home' && to === undefined) ?? addresses[0]
