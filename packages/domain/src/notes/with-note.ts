import type { Decision } from '../decision.ts'
import { reasonIn } from './note.ts'

/** Puts a note on the record wherever its reason stands there, sealed; a refused act keeps none. */
export function withNote<D extends Decision>(decision: D, input: object): D {
  const { reason, note } = reasonIn(input)
  if (note === undefined || reason === undefined) return decision
  return {
    ...decision,
    audit: decision.audit.map((event) =>
      event.outcome === 'done' && (event.reason === reason || event.reason?.endsWith(`:${reason}`))
        ? { ...event, details: { ...event.details, note } }
        : event,
    ),
  }
}
