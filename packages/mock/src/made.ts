import type { PatientEvent } from '@portal-desk/domain'

/** Who did it, in which call. */
export type By = { actor: PatientEvent['actor']; callId?: string }
/** What came of the changes, so that what follows can name it. */
export type Made = {
  linkId?: string
  approvalId?: string
  pairId?: string
  temporaryLoginId?: string
  consolidationId?: string
  contactChangeId?: string
  messageIds: string[]
}
