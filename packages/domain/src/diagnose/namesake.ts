import { areNicknames, fold } from '@portal-desk/matching'
import { currentName } from '../directory/current.ts'
import type { PersonName } from '../directory/patient-record.ts'

/** Whether two people of one surname and birth date may be one person: twins bear different first names. */
export function isNamesake(a: readonly PersonName[], b: readonly PersonName[]): boolean {
  const [first, other] = [a, b].map((names) => fold(currentName(names)?.given[0] ?? ''))
  if (!first || !other) return false
  return first === other || areNicknames(first, other)
}
