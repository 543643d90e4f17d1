import type { Agreement, AgreementNote, ComparedField, HomePart } from '@portal-desk/matching'

/** Names of the rows of a comparison. */
export const comparedFieldWords: Record<ComparedField, string> = {
  surname: 'Surname',
  'given-name': 'First name',
  'birth-date': 'Birth date',
  sex: 'Sex',
  phone: 'Phone',
  email: 'E-mail',
  home: 'Home',
  'former-name': 'Former name',
  'record-number': 'Record number',
  family: 'Family',
}

/** How far a field agrees, as the reviewer reads it. */
export const agreementWords: Record<Agreement, string> = {
  same: 'Same',
  nickname: 'Nickname',
  'second-name': 'Second name',
  initial: 'Initial only',
  'near-spelling': 'Spelled nearly the same',
  'sounds-alike': 'Sounds alike',
  'looks-alike': 'Some letters in common',
  'former-name': 'Former name of the other',
  'one-of-two-names': 'One of two names',
  swapped: 'Swapped',
  'in-surname-place': 'Stands as the surname of the other',
  'day-and-month-swapped': 'Day and month swapped',
  'digits-transposed': 'Two digits transposed',
  'one-digit-off': 'One digit off',
  'one-day-off': 'One day off',
  'one-year-off': 'One year off',
  'partly-same': 'Partly the same',
  different: 'Different',
  'only-one-side': 'Only on one side',
  'both-missing': 'On neither side',
  twins: 'As twins have',
  'other-generation': 'As parent and child of one name have',
  household: 'As one household has',
}

/** What the reviewer should know beside the agreement. */
export const agreementNotes: Record<AgreementNote, string> = {
  'common-name': 'a common name',
  'rare-name': 'rare here',
  'common-slip': 'a common slip at the counter',
  'second-name-on-one-side': 'second name only on one side',
  'perhaps-twins': 'a slip, or twins?',
  'shared-by-households': 'households share it',
  'says-nothing': 'says nothing either way',
  'perhaps-moved': 'moved?',
  'perhaps-married': 'married?',
  'taken-off': 'what families share is taken off',
}

/** Names of the parts of a home. */
export const homePartWords: Record<HomePart, string> = {
  'house-number': 'House number',
  street: 'Street',
  locality: 'Flat or building',
  town: 'Town',
  postcode: 'Postcode',
  state: 'State',
}
