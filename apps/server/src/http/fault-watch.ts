import type { ProblemKind } from '@portal-desk/contract'
import { minutes } from '@portal-desk/domain'

/** How far back the people are counted, and how many are held at most; beyond that it is an outage anyway. */
const LOOKS_BACK = minutes(15)
const MOST = 1_000
/** Ends that are our doing, not the visitor's. */
const ours: readonly ProblemKind[] = [
  'busy',
  'database-busy',
  'database-down',
  'disk-full',
  'audit-unavailable',
  'commit-unknown',
  'unexpected',
]

export type FaultWatch = {
  /** A request of the portal ended in this; only what is our fault counts. Answers whether it did. */
  note: (client: string, kind: ProblemKind) => boolean
  /** How many people could not get in during the last 15 minutes, by address as a keyed hash. */
  people: () => number
}

/** Notices by itself that people cannot get in, before anybody declares an incident (domain §5, SERVICE_OUTAGE). */
export function createFaultWatch(now: () => number): FaultWatch {
  const last = new Map<string, number>()
  const forget = (): void => {
    for (const [client, at] of last) if (at <= now() - LOOKS_BACK) last.delete(client)
  }
  return {
    note(client, kind) {
      if (!ours.includes(kind)) return false
      forget()
      if (!last.has(client) && last.size >= MOST) return false
      last.set(client, now())
      return true
    },
    people() {
      forget()
      return last.size
    },
  }
}
