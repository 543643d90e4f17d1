import { type FhirContext, fhirPatient } from './fhir-patient.ts'
import { fhirRelatedPerson } from './fhir-related-person.ts'
import type { Mapped } from './import-item.ts'
import { jsonShapeFault } from './json-shape.ts'

export type ReadResource = Mapped | { passedOver: string }

const fault = (field: string, reason: string): ReadResource => ({ fault: { field, reason } })

/** `resourceType` of a parsed resource, or nothing where there is none. */
const resourceTypeOf = (resource: unknown): string | undefined =>
  typeof resource === 'object' &&
  resource !== null &&
  'resourceType' in resource &&
  typeof resource.resourceType === 'string'
    ? resource.resourceType
    : undefined

/** A type as it may be shown: FHIR type names are words of Latin letters. */
export const knownTypeName = (type: string): boolean => /^[A-Z][A-Za-z]{1,60}$/.test(type)

/**
 * One parsed FHIR resource: a Patient or RelatedPerson becomes a record or a fault, any other type is passed over by its name.
 *
 * @param resource parsed JSON, of any shape
 */
export const readResource = (resource: unknown, context: FhirContext): ReadResource => {
  if (typeof resource !== 'object' || resource === null || Array.isArray(resource)) {
    return fault('', 'It is not a FHIR resource.')
  }
  const type = resourceTypeOf(resource)
  if (type === undefined || !knownTypeName(type)) {
    return fault('resourceType', 'It does not say what kind of FHIR resource it is.')
  }
  if (type !== 'Patient' && type !== 'RelatedPerson') return { passedOver: type }
  const shape = jsonShapeFault(resource)
  if (shape) return fault('', shape)
  return type === 'Patient' ? fhirPatient(resource, context) : fhirRelatedPerson(resource, context)
}
