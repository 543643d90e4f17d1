import { LiveEvent, ProblemKind } from '@portal-desk/contract'
import { z } from 'zod'

/** What the servers of one database tell each other; as with live events, never what something says. */
export const NeighbourMessage = z.discriminatedUnion('about', [
  /** For the streams of one member of staff, or of everybody. */
  z.strictObject({ about: z.literal('live'), staffId: z.string().max(100).optional(), event: LiveEvent }),
  /** Somebody could not get in through a fault of ours; the address is a keyed hash. */
  z.strictObject({ about: z.literal('fault'), client: z.string().max(200), kind: ProblemKind }),
  /** Another version of the policy, or of what the clinic is called, is in force. */
  z.strictObject({ about: z.literal('policy') }),
  /** Training was thrown away: whoever has it open has an old one. */
  z.strictObject({ about: z.literal('training') }),
])
export type NeighbourMessage = z.infer<typeof NeighbourMessage>

/** Undefined where it is not one: a server of another version may know more. */
export function readMessage(text: string): NeighbourMessage | undefined {
  try {
    return NeighbourMessage.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
