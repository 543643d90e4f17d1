import type { Prepared } from './prepared.ts'
import { soundsOf } from './sounds.ts'

/** A sign that two records of one person are likely to share, and a second one for when too many share the first. */
export interface BlockKey {
  key: string
  finer: string
}

/**
 * The keys under which a record looks for its like. Each rests on other fields than the next, so that one wrong or missing
 * field does not hide a pair: both names in either order, birth date with day and month in either order, name with a part
 * of the birth date, name with postcode, roof, street, phone, mailbox, record number.
 */
export function blockKeysOf(record: Prepared): BlockKey[] {
  const { birth, postcode, houseNumber, street, locality, town } = record
  const given = soundOf(record.given[0] ?? '')
  const family = soundOf(record.family)
  const sounds = [given, family].filter((sound) => sound !== '').sort()
  const names = sounds.join(' ')
  const whole = birth.length === 8 ? birth : ''
  const roof = `${postcode} ${houseNumber}`
  const keys: BlockKey[] = []
  const add = (kind: string, parts: readonly string[], finer: string): void => {
    if (parts.every((part) => part !== '')) keys.push({ key: `${kind} ${parts.join(' ')}`, finer })
  }
  if (sounds.length === 2) add('n', sounds, birth.slice(0, 4))
  add('b', [whole.slice(0, 4), ...[whole.slice(4, 6), whole.slice(6)].sort()], sounds[0] ?? '')
  for (const name of new Set([given, family])) {
    add('nd', [name, whole.slice(4)], whole.slice(0, 4))
    add('np', [name, postcode], birth.slice(0, 4))
    add('nt', [name, town], birth.slice(0, 4))
  }
  add('r', [postcode, houseNumber, street.slice(0, 3)], names)
  add('s', [street], roof)
  add('l', [locality, houseNumber], roof)
  for (const phone of record.phones.slice(0, 2)) add('t', [phone], names)
  for (const email of record.emails.slice(0, 2)) add('e', [email], names)
  for (const number of record.recordNumbers.slice(0, 2)) add('m', [number], names)
  return keys
}

/** Letters that are mostly written in more than one way say the same. */
function soundOf(word: string): string {
  return word === '' ? '' : soundsOf(word)[0] || word
}
