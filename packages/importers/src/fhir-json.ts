import type { ReadItem } from './fhir-ndjson.ts'
import type { FhirContext } from './fhir-patient.ts'
import { knownTypeName, type ReadResource, readResource } from './fhir-resource.ts'
import { FhirPatient } from './fhir-schema.ts'
import { type ImportRefusal, refuseImport } from './import-refusal.ts'
import type { Assembled } from './json-assembler.ts'
import { documentReader } from './json-document.ts'
import { type JsonBreak, jsonTokens } from './json-tokens.ts'
import type { ByteStream } from './peek.ts'

const BREAKS: Record<JsonBreak, string> = {
  syntax: 'Here the file stops being JSON; nothing behind it can be read.',
  'cut-off': 'The file breaks off in the middle.',
  'too-deep': 'Here the file is nested without end; nothing behind it can be read.',
}

const readEntry = (entry: Assembled, context: FhirContext): ReadResource => {
  if (entry.fault !== undefined) return { fault: { field: '', reason: entry.fault } }
  const value = entry.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: { field: '', reason: 'This entry is not an object.' } }
  }
  const { resource, fullUrl } = value as { resource?: unknown; fullUrl?: unknown }
  if (resource === undefined) return { passedOver: 'entry without a resource' }
  return readResource(resource, { ...context, fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined })
}

const readSingle = (members: Map<string, Assembled>, context: FhirContext): ReadResource => {
  for (const [key, { fault }] of members) {
    // A photo of any size is nobody's concern here; a name of that size is.
    if (fault !== undefined && Object.hasOwn(FhirPatient.shape, key))
      return { fault: { field: key, reason: fault } }
  }
  const values = [...members].filter(([, { fault }]) => fault === undefined)
  return readResource(Object.fromEntries(values.map(([key, { value }]) => [key, value])), context)
}

const notPatients = (type: unknown): ImportRefusal => {
  const what = typeof type === 'string' && knownTypeName(type) ? `a FHIR ${type}` : 'no FHIR resource'
  return refuseImport('not-patients', `This is ${what}; a Patient or a Bundle with patients is wanted.`)
}

/**
 * A FHIR JSON document: one Patient, or a Bundle of any size, whose entries are read one by one; `line` is
 * the number of the entry, or 1. A document that breaks before anything was read is refused as a whole.
 */
export async function* readFhirJson(
  stream: ByteStream,
  context: FhirContext,
): AsyncGenerator<ReadItem | ImportRefusal> {
  const document = documentReader('entry', (members) => {
    const type = members.get('resourceType')?.value
    return type === undefined || type === 'Bundle'
  })
  let bytesRead = 0
  for await (const batch of jsonTokens(stream)) {
    bytesRead = batch.bytesRead
    for (const token of batch.tokens) {
      const element = document.take(token)
      if (element) yield { ...readEntry(element, context), line: document.elements(), bytesRead }
    }
    if (batch.broken) {
      const reason = BREAKS[batch.broken]
      const line = document.elements() + (document.withinElement() ? 0 : 1)
      if (line === 1) yield refuseImport('first-record', reason)
      else yield { fault: { field: '', reason }, line, bytesRead }
      return
    }
  }
  const type = document.members().get('resourceType')?.value
  if (document.elements() > 0) {
    if (type === 'Bundle') return
    const reason = 'It holds entries, but does not say that it is a Bundle.'
    yield { fault: { field: 'resourceType', reason }, line: document.elements() + 1, bytesRead }
  } else if (type === 'Patient') {
    yield { ...readSingle(document.members(), context), line: 1, bytesRead }
  } else if (type !== 'Bundle') {
    yield notPatients(type)
  }
}
