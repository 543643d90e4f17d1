import type { MaskedHit } from '@portal-desk/contract'
import type { Found } from './use-search.ts'

type Understood = Found['understood'][number]['kind']
export const understoodWords: Record<Understood, string> = {
  name: 'name',
  born: 'born',
  'born-in': 'born in',
  mrn: 'MRN',
  phone: 'phone',
  'phone-end': 'phone ending in',
  email: 'email',
  postcode: 'ZIP code',
  username: 'username',
  'no-such-day': 'no such day',
  unclear: 'not sure about',
}

/** Why a record stands for one that was found. */
export const leadsHereWords: Record<NonNullable<MaskedHit['leadsHere']>, string> = {
  'login-retired': 'in place of a retired login',
  'chart-merged': 'in place of a merged chart',
}

type Field = MaskedHit['why'][number]['field']
/** What stands before the matched word. */
export const whyWords: Record<Field, string> = {
  surname: 'surname',
  given: 'given name',
  'former-surname': 'former surname',
  'former-given': 'former given name',
  'preferred-name': 'called',
  'near-surname': 'surname close to',
  'near-given': 'given name close to',
  nickname: 'nickname',
  'birth-date': 'born on',
  'birth-year': 'born',
  mrn: 'MRN',
  phone: 'phone',
  'phone-end': 'phone ending in',
  email: 'email',
  postcode: 'ZIP code',
  username: 'username',
}
const near: ReadonlySet<Field> = new Set(['near-surname', 'near-given', 'nickname'])

/** The word that is marked: what was typed where the stored form is only close, else the stored one. */
export const markedWord = ({ field, typed, stored }: MaskedHit['why'][number]): string =>
  near.has(field) ? typed : (stored ?? typed)
