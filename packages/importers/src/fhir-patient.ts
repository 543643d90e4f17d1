import type { PatientRecord } from '@portal-desk/domain'
import { fhirAddresses, fhirContacts } from './fhir-contacts.ts'
import { fhirIdentifiers } from './fhir-identifiers.ts'
import { fhirNames } from './fhir-names.ts'
import { FhirPatient } from './fhir-schema.ts'
import { type FieldReader, fieldReader, present } from './field-reader.ts'
import type { Mapped, SaidSite } from './import-item.ts'
import { fhirLanguage } from './language-tag.ts'
import { schemaFault } from './schema-fault.ts'

export type FhirContext = {
  /** The name of the directory, part of each record's identity. */
  source: string
  /** `YYYY-MM-DD`; birth and death after it are refused. */
  today?: string | undefined
  /** `Bundle.entry.fullUrl`, the name of a resource that has no id of its own. */
  fullUrl?: string | undefined
}

type ChartLink = PatientRecord['links'][number]

const LINK_TYPES = { 'replaced-by': 1, replaces: 1, refer: 1, seealso: 1 } as const

/** A patient who acts for others is named by that line as well; the key keeps the type, so that it is nobody's chart. */
const relatedKey = (reference: string | undefined): string | undefined => {
  const key = /^(?:.*\/)?RelatedPerson\/([^/?#|]+)(?:\/_history\/[^/]+)?$/.exec(reference ?? '')?.[1]
  return key && `RelatedPerson/${key}`
}

/** `Patient/123`, `https://…/Patient/123/_history/4` and `urn:uuid:123` all name the record `123`. */
export const patientKey = (reference: string | undefined): string | undefined =>
  /^(?:.*\/)?Patient\/([^/?#|]+)(?:\/_history\/[^/]+)?$/.exec(reference ?? '')?.[1] ??
  /^urn:(?:uuid|oid):(.+)$/.exec(reference ?? '')?.[1]

const fhirLinks = (links: FhirPatient['link'], read: FieldReader): ChartLink[] =>
  (links ?? []).flatMap(({ other, type }, index): ChartLink[] => {
    if (!Object.hasOwn(LINK_TYPES, type)) {
      read.reject(`link[${index}].type`, `It should be one of ${Object.keys(LINK_TYPES).join(', ')}.`)
      return []
    }
    const otherKey = read.text(
      `link[${index}].other.reference`,
      patientKey(other.reference) ?? relatedKey(other.reference),
    )
    return otherKey ? [{ type: type as ChartLink['type'], otherKey }] : []
  })

const fhirClinician = (practitioners: FhirPatient['generalPractitioner'], read: FieldReader) =>
  (practitioners ?? [])
    .map(({ display }, index) => read.text(`generalPractitioner[${index}].display`, display))
    .find((display) => display !== undefined)

/** The organization that keeps the record: its identifier, the id it is referred to by, its name. */
const fhirSite = (organization: FhirPatient['managingOrganization']): SaidSite | undefined => {
  const id = /^(?:.*\/)?Organization\/([^/?#|]+)(?:\/_history\/[^/]+)?$/.exec(
    organization?.reference ?? '',
  )?.[1]
  const words = [organization?.identifier?.value, id, organization?.display].flatMap(
    (word) => word?.trim() || [],
  )
  return words.length > 0 ? { field: 'managingOrganization', words } : undefined
}

/** *restricted* and *very restricted* of the confidentiality codes (FHIR R4, security labels); other systems say nothing here. */
const restrictedBy = (meta: FhirPatient['meta']): true | undefined =>
  (meta?.security ?? []).some(
    ({ system, code }) =>
      system === 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' && (code === 'R' || code === 'V'),
  ) || undefined

/**
 * Maps one parsed FHIR R4 Patient (https://hl7.org/fhir/R4/patient.html) to a record. What is odd but
 * allowed is kept; what is not FHIR, impossible, or could be found by nobody is a fault of one field.
 */
export const fhirPatient = (resource: unknown, context: FhirContext): Mapped => {
  const parsed = FhirPatient.safeParse(resource)
  if (!parsed.success) return { fault: schemaFault(parsed.error, resource) }
  const patient = parsed.data
  const read = fieldReader(context.today)

  const identifiers = fhirIdentifiers(patient.identifier, read)
  const names = fhirNames(patient.name, read, context.today)
  const birthDate = read.pastDate('birthDate', patient.birthDate)
  const deceasedOn = read.pastDate('deceasedDateTime', patient.deceasedDateTime)
  const mrn = identifiers.find(({ kind }) => kind === 'mrn') ?? identifiers[0]
  const sourceKey = read.text('id', patient.id) ?? patientKey(context.fullUrl) ?? mrn?.value

  if (names.length === 0 && birthDate === undefined) {
    read.reject('name', 'It has neither a name nor a birth date; nobody could find it.')
  }
  if (sourceKey === undefined) {
    read.reject('id', 'It has neither an id nor an identifier; the next import could not know it again.')
  }
  const record: PatientRecord = present({
    source: context.source,
    sourceKey: sourceKey ?? '',
    identifiers,
    names,
    birthDate,
    sex: patient.gender,
    deceased: patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined,
    deceasedOn,
    addresses: fhirAddresses(patient.address, read),
    contacts: fhirContacts(patient.telecom, read),
    language: fhirLanguage(patient.communication),
    clinician: fhirClinician(patient.generalPractitioner, read),
    active: patient.active ?? true,
    links: fhirLinks(patient.link, read),
    restricted: restrictedBy(patient.meta),
  })
  const site = fhirSite(patient.managingOrganization)
  const fault = read.fault()
  if (fault) return { fault }
  return site ? { record, site } : { record }
}
