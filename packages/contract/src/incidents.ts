import { ExpectedEnd, IncidentReason, Note } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

/** Says that the portal has trouble, for every desk and every caller. */
export const openIncident = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/incidents',
  access: { right: 'manage-incidents' },
  status: 201,
  params: Nothing,
  body: z.strictObject({
    reason: IncidentReason,
    note: Note.optional(),
    expected: ExpectedEnd.optional(),
  }),
  answer: z.strictObject({ incidentId: Id }),
})

/** Says when it is thought to work again, from now. */
export const expectIncidentEnd = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/incidents/:incidentId/expected-end',
  access: { right: 'manage-incidents' },
  params: z.strictObject({ incidentId: Id }),
  body: z.strictObject({ expected: ExpectedEnd }),
  answer: z.strictObject({ incidentId: Id }),
})

/** Says that it works again. */
export const closeIncident = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/incidents/:incidentId/close',
  access: { right: 'manage-incidents' },
  params: z.strictObject({ incidentId: Id }),
  body: Nothing,
  answer: z.strictObject({ incidentId: Id }),
})

/** An incident as a row: what, whose word it is, and what it met. */
export const IncidentRow = z.strictObject({
  id: Id,
  reason: z.string(),
  since: At,
  by: z.string(),
  note: z.string().optional(),
  expectedUntil: At.optional(),
  over: z.strictObject({ at: At, by: z.string() }).optional(),
  /** Calls that were open while it was; each carried the cause. */
  calls: z.int(),
})
export type IncidentRow = z.infer<typeof IncidentRow>

export const IncidentList = z.enum(['open', 'over'])
export type IncidentList = z.infer<typeof IncidentList>

/** Incidents that are open, the oldest first, or that are over, the newest end first; a page at a time. */
export const listIncidents = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/incidents/:list/after/:incidentId',
  access: { right: 'manage-incidents' },
  /** `beginning`, or the last row that was read. */
  params: z.strictObject({ list: IncidentList, incidentId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(IncidentRow),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
  }),
})
