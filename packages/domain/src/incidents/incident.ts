import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** What a supervisor says is the matter with the portal; a closed list, so that nothing personal can stand in it. */
export const IncidentReason = z.enum([
  'portal-down',
  'sign-in-fails',
  'portal-slow',
  'mail-late',
  'planned-work',
])
export type IncidentReason = z.infer<typeof IncidentReason>

/**
 * Trouble for everyone, open until a person says that it is over (domain §5, SERVICE_OUTAGE); `expectedUntil`: when
 * whoever looks after it thinks that will be.
 */
export type Incident = { id: string; reason: IncidentReason; openedAt: Instant; expectedUntil?: Instant }

/** People whom the server itself could not let in lately, and from how many on that is unusual. */
export type Failing = { people: number; usual: number }
