import { z } from 'zod'

// Only what is read is named; everything else of the resource, `contained` too, is dropped unseen.
const Period = z.object({ start: z.string().optional(), end: z.string().optional() })
const Coding = z.object({ system: z.string().optional(), code: z.string().optional() })
const Concept = z.object({ coding: z.array(Coding).optional(), text: z.string().optional() })
// A list of primitives may hold null where only an extension stands (FHIR R4 §2.6.2).
const Texts = z.array(z.string().nullable())

const HumanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: Texts.optional(),
  prefix: Texts.optional(),
  suffix: Texts.optional(),
  period: Period.optional(),
})

const Identifier = z.object({
  use: z.string().optional(),
  type: Concept.optional(),
  system: z.string().optional(),
  value: z.string().optional(),
  period: Period.optional(),
})

const Telecom = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  use: z.string().optional(),
  rank: z.number().optional(),
  period: Period.optional(),
})

const Address = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  line: Texts.optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
  period: Period.optional(),
})

const Reference = z.object({ reference: z.string().optional(), display: z.string().optional() })

// A clinic without sites never looks at it: what is odd here costs no line.
const Organization = Reference.extend({ identifier: Identifier.optional() }).optional().catch(undefined)

const Extension = z.object({
  url: z.string(),
  valueBoolean: z.boolean().optional(),
  valueCode: z.string().optional(),
})
const Communication = z.array(z.object({ language: Concept, preferred: z.boolean().optional() }))

/** The parts of an R4 Patient (https://hl7.org/fhir/R4/patient.html) that a front desk needs. */
export const FhirPatient = z.object({
  resourceType: z.literal('Patient'),
  id: z.string().optional(),
  meta: z.object({ security: z.array(Coding).optional() }).optional(),
  active: z.boolean().optional(),
  identifier: z.array(Identifier).optional(),
  name: z.array(HumanName).optional(),
  telecom: z.array(Telecom).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  address: z.array(Address).optional(),
  communication: Communication.optional(),
  generalPractitioner: z.array(Reference).optional(),
  managingOrganization: Organization,
  link: z.array(z.object({ other: Reference, type: z.string() })).optional(),
  extension: z.array(Extension).optional(),
})
export type FhirPatient = z.infer<typeof FhirPatient>

/** The parts of an R4 RelatedPerson (https://hl7.org/fhir/R4/relatedperson.html). */
export const FhirRelatedPerson = z.object({
  resourceType: z.literal('RelatedPerson'),
  id: z.string().optional(),
  active: z.boolean().optional(),
  identifier: z.array(Identifier).optional(),
  patient: Reference.optional(),
  relationship: z.array(Concept).optional(),
  name: z.array(HumanName).optional(),
  telecom: z.array(Telecom).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: z.string().optional(),
  address: z.array(Address).optional(),
  period: Period.optional(),
  communication: Communication.optional(),
  extension: z.array(Extension).optional(),
})
export type FhirRelatedPerson = z.infer<typeof FhirRelatedPerson>

export type FhirPeriod = z.infer<typeof Period>
