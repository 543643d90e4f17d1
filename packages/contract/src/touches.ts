import { AuditOutcome, touchKinds } from '@portal-desk/domain'
import { z } from 'zod'
import { AuditPatient } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

/** One act that touched an account. */
export const Touch = z.strictObject({
  idx: At,
  at: At,
  who: z.string(),
  /** What whoever acted was at the clinic. */
  role: z.string().optional(),
  kind: z.enum(touchKinds),
  what: z.string(),
  reason: z.string().optional(),
  outcome: AuditOutcome,
})
export type Touch = z.infer<typeof Touch>

/** Who touched this account, newest first (feature 92); that somebody looks is on the record before it leaves (L). */
export const getTouches = endpoint({
  app: 'console',
  access: { right: 'read-audit' },
  method: 'GET',
  path: '/api/patients/:patientId/touches/before/:entry',
  /** `newest`, or the last entry that was read. */
  params: z.strictObject({ patientId: Id, entry: z.string().regex(/^(newest|\d{1,15})$/) }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    patient: AuditPatient,
    rows: z.array(Touch),
    /** The entry before which the next page begins; absent where nothing follows. */
    next: At.optional(),
    /** From when on entries are kept, where older ones were pruned. */
    keptSince: At.optional(),
  }),
})
