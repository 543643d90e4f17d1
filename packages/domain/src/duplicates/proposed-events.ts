import type { AuditEvent } from '../audit/actions.ts'
import type { Pair } from './possible-duplicate.ts'

/** What matching names stands on the record of both, whether an import or a sweep found it. */
export const proposedEvents = (pairs: readonly (Pair & { id: string })[]): AuditEvent[] =>
  pairs.flatMap(({ id, a, b }) =>
    [a, b].map((patient) => ({
      action: 'duplicate.proposed' as const,
      outcome: 'done' as const,
      patient,
      object: `duplicate:${id}`,
    })),
  )
