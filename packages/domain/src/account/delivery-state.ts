import { z } from 'zod'

/** How far a mail is (domain §3.3); never mixed with the state of the link it carries. */
export const DeliveryState = z.enum([
  'queued',
  'sending',
  'handed-over',
  'delivered',
  'deferred',
  'bounced',
  'complained',
  'suppressed',
  'abandoned',
  'cancelled',
])
export type DeliveryState = z.infer<typeof DeliveryState>
