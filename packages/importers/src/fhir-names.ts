import type { NameUse, PersonName } from '@portal-desk/domain'
import type { FhirPatient } from './fhir-schema.ts'
import { type FieldReader, present } from './field-reader.ts'

type HumanName = NonNullable<FhirPatient['name']>[number]

/** A period that has an end is over, unless that end is known to lie ahead. */
export const isOver = (end: string | undefined, today: string | undefined): boolean =>
  end !== undefined && (today === undefined || end < today)

const useOf = (name: HumanName, hasLegalName: boolean, today: string | undefined): NameUse => {
  if (name.use === 'maiden' || name.use === 'old' || isOver(name.period?.end, today)) return 'former'
  if (name.use === 'nickname') return 'preferred'
  // `usual` is how a person is called; it is the current name as well when no other one stands beside it.
  if (name.use === 'usual' && hasLegalName) return 'preferred'
  return 'current'
}

const isLegal = ({ use }: HumanName) => use === undefined || use === 'official' || use === 'temp'

/**
 * All names of a Patient (FHIR R4 NameUse): official, temporary and unnamed uses are current, usual and
 * nickname are preferred, maiden, old and ended ones are former. Digits and letters stay as written.
 */
export const fhirNames = (
  names: FhirPatient['name'],
  read: FieldReader,
  today: string | undefined,
): PersonName[] => {
  const hasLegalName = (names ?? []).some(isLegal)
  return (names ?? []).flatMap((name, index): PersonName[] => {
    const at = `name[${index}]`
    const texts = (part: 'given' | 'prefix' | 'suffix') =>
      (name[part] ?? []).flatMap((value, i) => read.text(`${at}.${part}[${i}]`, value) ?? [])
    const joined = (part: 'prefix' | 'suffix') => texts(part).join(' ') || undefined
    const family = read.text(`${at}.family`, name.family)
    const given = texts('given')
    const text = read.text(`${at}.text`, name.text)
    if (family === undefined && given.length === 0 && text === undefined) return []
    const use = useOf(name, hasLegalName, today)
    return [present({ use, family, given, prefix: joined('prefix'), suffix: joined('suffix'), text })]
  })
}
