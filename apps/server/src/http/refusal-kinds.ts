import type { ProblemKind } from '@portal-desk/contract'
import type { AuditAction } from '@portal-desk/domain'

/**
 * Which stops leave a trace of their own, and as what (T13). A refusal by a rule was recorded with its decision; an
 * address or a method that does not exist asks for nothing that could be refused.
 */
export const recordedAs: Partial<Record<ProblemKind, AuditAction>> = {
  'no-right': 'access.denied',
  'not-signed-in': 'access.denied',
  'page-too-old': 'request.refused',
  validation: 'request.refused',
  'unknown-field': 'request.refused',
  'too-big': 'request.refused',
  'wrong-type': 'request.refused',
  'key-missing': 'request.refused',
  'key-reused': 'request.refused',
  conflict: 'request.refused',
  rate: 'request.refused',
  busy: 'request.refused',
  unexpected: 'fault.unexpected',
}

/** The database is the trouble: asking it to write would only keep the person waiting longer, so these are counted. */
export const countedOnly: readonly ProblemKind[] = ['database-busy', 'database-down', 'disk-full']

/** What one address can cause without being anybody: one entry a minute and address, the rest is a number. */
export const oncePerAddress: readonly string[] = ['rate', 'not-signed-in', 'framing']
