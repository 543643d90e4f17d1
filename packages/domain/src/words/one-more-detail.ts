import type { Spoken } from '../shared/language.ts'

/** What is asked for while a search is not enough yet: the only refusals that are said before a record is open. */
export const oneMoreDetail: Record<'two-identifiers' | 'third-identifier', Spoken> = {
  'two-identifiers': {
    en: 'May I have one more detail, please: your date of birth, or your ZIP code?',
    es: '¿Me da un dato más, por favor: su fecha de nacimiento o su código postal?',
  },
  'third-identifier': {
    en: 'May I have one more detail, please, to be sure?',
    es: '¿Me da un dato más, por favor, para no equivocarme?',
  },
}
