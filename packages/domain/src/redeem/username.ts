import { fold } from '@portal-desk/matching'
import { currentName } from '../directory/current.ts'
import type { PersonName } from '../directory/patient-record.ts'

const LONGEST = 12
const latin = (text: string): string => fold(text).replaceAll(/[^a-z0-9]/g, '')

/** The beginning of a username: first letter of the given name and the surname, in plain letters. */
export function usernameStem(names: readonly PersonName[]): string {
  const name = currentName(names)
  const stem = `${latin(name?.given[0] ?? '').slice(0, 1)}${latin(name?.family ?? '')}`.slice(0, LONGEST)
  return stem.length >= 2 ? stem : 'patient'
}
