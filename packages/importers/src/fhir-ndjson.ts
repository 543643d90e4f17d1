import type { FhirContext } from './fhir-patient.ts'
import { type ReadResource, readResource } from './fhir-resource.ts'
import type { ByteStream } from './peek.ts'
import { LINE_PROBLEMS, type Utf8Line, utf8Lines } from './utf8-lines.ts'

/** What one place of a file gave, before it is hashed. */
export type ReadItem = ReadResource & { line: number; bytesRead: number }

const readLine = (line: Utf8Line, context: FhirContext): ReadResource | undefined => {
  if (line.problem) return { fault: { field: '', reason: LINE_PROBLEMS[line.problem] } }
  if (line.text.trim() === '') return undefined
  let resource: unknown
  try {
    resource = JSON.parse(line.text)
  } catch {
    const cut = line.text.trimStart().startsWith('{') && !line.text.trimEnd().endsWith('}')
    const reason = cut ? 'This line breaks off in the middle.' : 'This line is not JSON.'
    return { fault: { field: '', reason } }
  }
  return readResource(resource, context)
}

/** FHIR bulk export: one resource a line (https://hl7.org/fhir/uv/bulkdata/); blank lines do not count as any. */
export async function* readFhirNdjson(stream: ByteStream, context: FhirContext): AsyncGenerator<ReadItem> {
  for await (const line of utf8Lines(stream)) {
    const read = readLine(line, context)
    if (read) yield { ...read, line: line.line, bytesRead: line.bytesRead }
  }
}
