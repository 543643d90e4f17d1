import type { AuthorityKind, PatientRecord } from '@portal-desk/domain'
import { fhirAddresses, fhirContacts } from './fhir-contacts.ts'
import { fhirIdentifiers } from './fhir-identifiers.ts'
import { fhirNames } from './fhir-names.ts'
import { type FhirContext, patientKey } from './fhir-patient.ts'
import { FhirRelatedPerson } from './fhir-schema.ts'
import { fieldReader, present } from './field-reader.ts'
import type { Mapped } from './import-item.ts'
import { fhirLanguage } from './language-tag.ts'
import { schemaFault } from './schema-fault.ts'

/** Codes of HL7 v3 RoleCode that carry authority; a spouse, a friend or an emergency contact has none by that alone. */
const KINDS = new Map<string, AuthorityKind>([
  ...['PRN', 'NPRN', 'MTH', 'NMTH', 'ADOPTM', 'FTH', 'NFTH', 'ADOPTF', 'ADOPTP'].map(
    (code): [string, AuthorityKind] => [code, 'parent'],
  ),
  ['GUARD', 'guardian'],
  ['AGNT', 'proxy'],
  ['RESPRSN', 'proxy'],
  ['POWATT', 'power-of-attorney'],
  ['DPOWATT', 'power-of-attorney'],
  ['HPOWATT', 'power-of-attorney'],
  ['SPOWATT', 'power-of-attorney'],
])
/** Of several the one that rests on papers counts: it does not end with the child’s coming of age. */
const RANK: readonly AuthorityKind[] = ['power-of-attorney', 'guardian', 'proxy', 'parent']

function kindOf({ relationship }: FhirRelatedPerson): AuthorityKind | undefined {
  const codes = (relationship ?? []).flatMap(({ coding }) => coding ?? [])
  const kinds = codes.flatMap(({ code }) => KINDS.get(code ?? '') ?? [])
  return RANK.find((kind) => kinds.includes(kind))
}

const isLimited = ({ extension }: FhirRelatedPerson): boolean =>
  (extension ?? []).some(({ url, valueCode }) => /(^|\/)portal-access$/.test(url) && valueCode === 'limited')

/**
 * Maps one FHIR R4 RelatedPerson (https://hl7.org/fhir/R4/relatedperson.html) to a person without chart, and to the
 * authority that it states over one patient. One identifier on several lines is one person, e.g. a mother of two.
 * Relationships that carry no authority are passed over.
 */
export const fhirRelatedPerson = (
  resource: unknown,
  context: FhirContext,
): Mapped | { passedOver: string } => {
  const parsed = FhirRelatedPerson.safeParse(resource)
  if (!parsed.success) return { fault: schemaFault(parsed.error, resource) }
  const person = parsed.data
  const kind = kindOf(person)
  if (kind === undefined) return { passedOver: 'RelatedPerson' }
  const read = fieldReader(context.today)

  const identifiers = fhirIdentifiers(person.identifier, read)
  const names = fhirNames(person.name, read, context.today)
  const ownKey = read.text('id', person.id)
  const patient = read.text('patient.reference', patientKey(person.patient?.reference))
  const startsOn = read.date('period.start', person.period?.start)
  const endsOn = read.date('period.end', person.period?.end)
  if (names.length === 0) read.reject('name', 'It has no name; nobody could find this person.')
  if (patient === undefined) read.reject('patient', 'It does not say for which patient this person acts.')
  if (ownKey === undefined) read.reject('id', 'It has no id; the next import could not know it again.')
  if (startsOn && endsOn && endsOn < startsOn)
    read.reject('period', 'It ends before it begins; mend one of the two dates.')

  const [identifier] = identifiers
  const representativeKey = `RelatedPerson/${identifier ? `${identifier.system ?? ''}|${identifier.value}` : ownKey}`
  const record: PatientRecord = present({
    source: context.source,
    sourceKey: representativeKey,
    // A number of theirs is no MRN of ours.
    identifiers: identifiers.map((one) => ({ ...one, kind: 'other' as const })),
    names,
    birthDate: read.pastDate('birthDate', person.birthDate),
    sex: person.gender,
    deceased: false,
    addresses: fhirAddresses(person.address, read),
    contacts: fhirContacts(person.telecom, read),
    language: fhirLanguage(person.communication),
    active: true,
    withoutChart: true as const,
    links: [],
  })
  const fault = read.fault()
  if (fault) return { fault }
  return {
    record,
    authority: present({
      source: context.source,
      sourceKey: ownKey ?? '',
      representativeKey,
      patientKey: patient ?? '',
      kind,
      scope: isLimited(person) ? ('limited' as const) : ('full' as const),
      startsOn,
      endsOn,
      active: person.active ?? true,
    }),
  }
}
