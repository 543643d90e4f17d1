import { z } from 'zod'
import { At, Id } from './shared.ts'

/** One event on the console's single stream (GET /api/live, text/event-stream): what to read again, never what it says. */
export const LiveEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('hello'), at: At }),
  z.strictObject({ event: z.literal('call-changed'), callId: Id, at: At }),
  z.strictObject({ event: z.literal('desk-changed'), at: At }),
  z.strictObject({ event: z.literal('approvals-changed'), at: At }),
  z.strictObject({ event: z.literal('duplicates-changed'), at: At }),
  z.strictObject({ event: z.literal('integrity-changed'), at: At }),
  z.strictObject({ event: z.literal('policy-changed'), at: At }),
  z.strictObject({ event: z.literal('wording-changed'), at: At }),
  z.strictObject({ event: z.literal('anomalies-changed'), at: At }),
  z.strictObject({ event: z.literal('health-changed'), at: At }),
  z.strictObject({ event: z.literal('imports-changed'), at: At }),
  z.strictObject({ event: z.literal('session-ended'), at: At }),
])
export type LiveEvent = z.infer<typeof LiveEvent>
