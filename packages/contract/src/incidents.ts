import { IncidentReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Nothing } from './shared.ts'

/** Says that the portal has trouble, for every desk and every caller. */
export const openIncident = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/incidents',
  access: { right: 'manage-incidents' },
  status: 201,
  params: Nothing,
  body: z.strictObject({ reason: IncidentReason }),
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
