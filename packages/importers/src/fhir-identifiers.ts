import type { Identifier } from '@portal-desk/domain'
import type { FhirPatient } from './fhir-schema.ts'
import { type FieldReader, present } from './field-reader.ts'

type FhirIdentifier = NonNullable<FhirPatient['identifier']>[number]

const SSN_SYSTEMS = new Set([
  'http://hl7.org/fhir/sid/us-ssn',
  'urn:oid:2.16.840.1.113883.4.1',
  '2.16.840.1.113883.4.1',
])
const SSN_TEXT = /social\s*sec|\bssn\b/i
const SSN_SHAPE = /^\d{3}-\d{2}-\d{4}$/

const hasCode = (identifier: FhirIdentifier, code: string) =>
  (identifier.type?.coding ?? []).some((coding) => coding.code === code)

const isMrn = (identifier: FhirIdentifier) =>
  hasCode(identifier, 'MR') || /medical record/i.test(identifier.type?.text ?? '')

/** V4: by type, by system, by its words, and, where nothing says what a number is, by its shape. */
const isSsn = (identifier: FhirIdentifier): boolean =>
  hasCode(identifier, 'SS') ||
  SSN_SYSTEMS.has(identifier.system ?? '') ||
  SSN_TEXT.test(identifier.type?.text ?? '') ||
  SSN_TEXT.test(identifier.system ?? '') ||
  (!isMrn(identifier) && SSN_SHAPE.test((identifier.value ?? '').trim()))

/**
 * Identifiers of a Patient: type MR (HL7 v2-0203) is the MRN unless it is marked old, all others are kept
 * as other. SSNs are dropped before anything reads their value (V4), and so are identifiers without value.
 */
export const fhirIdentifiers = (identifiers: FhirPatient['identifier'], read: FieldReader): Identifier[] =>
  (identifiers ?? []).flatMap((identifier, index): Identifier[] => {
    if (isSsn(identifier)) return []
    const value = read.text(`identifier[${index}].value`, identifier.value)
    if (value === undefined) return []
    const system = read.text(`identifier[${index}].system`, identifier.system)
    const kind = isMrn(identifier) && identifier.use !== 'old' ? 'mrn' : 'other'
    return [present({ kind, system, value } as const)]
  })
