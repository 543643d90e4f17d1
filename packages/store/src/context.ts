import type { Instant, Role } from '@portal-desk/domain'

/** Who acts: a member of staff, a patient at the portal, or a part of the system by its name. */
export type Actor =
  | { kind: 'staff'; id: string; role: Role; name: string }
  | { kind: 'patient'; id: string }
  | { kind: 'system'; id: string }

/** Who asks, when, and from where: what each audit entry of one unit of work has in common. */
export type Context = {
  now: Instant
  actor: Actor
  /** The request id that log, problem body and audit share. */
  request: string
  /** The address the request came from, as a keyed hash where it is a person's. */
  client: string
  callId?: string
  reauthenticatedAt?: Instant
}
