import type { AuditEvent } from '../audit/actions.ts'

/**
 * The entry of a call that is replayed (L).
 * @param further a page behind another one
 * @param found the patients whose masked names it shows
 */
export const replayViewed = (callId: string, further: boolean, found: readonly string[]): AuditEvent => ({
  action: 'audit.viewed',
  outcome: 'done',
  reason: further ? 'replay further' : 'replay',
  object: `call:${callId}`,
  ...(found[0] === undefined ? {} : { patient: found[0], details: { found: found.join(' ') } }),
})
