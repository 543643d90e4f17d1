import { isRepresentative } from '@portal-desk/domain'
import { useOnCall } from './on-call.tsx'

/** Whose record Find looks for: that of the caller, or of the patient whom a representative calls about. */
export type Finding = 'caller' | 'patient'

/** With the caller found, a representative's call goes on with the patient; either can be looked for again. */
export function useFinding() {
  const { workspace, kept, keep, show } = useOnCall()
  const { record, call, about } = workspace
  const actsForOthers = record !== undefined && isRepresentative(call.relationship)
  const chosen = kept['finding'] as Finding | undefined
  const finding: Finding = actsForOthers ? (chosen ?? (about ? 'caller' : 'patient')) : 'caller'
  return {
    finding,
    actsForOthers,
    /** Turns to Find, for this one. */
    find: (next: Finding) => {
      keep('finding', next)
      show('find')
    },
    found: () => {
      keep('finding', undefined)
      show(undefined)
    },
  }
}
