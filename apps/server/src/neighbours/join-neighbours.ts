import { type Neighbours, openNeighbours } from '@portal-desk/store'
import type { FaultWatch } from '../http/fault-watch.ts'
import type { LiveHub } from '../http/live-hub.ts'
import { type NeighbourMessage, readMessage } from './neighbour-message.ts'

export type Joined = {
  neighbours: Neighbours
  live: LiveHub
  faults: FaultWatch
  /** Says that another version of the policy is in force. */
  tellOfPolicy: () => void
  /** Says that training was thrown away. */
  tellOfTraining: () => void
}

type Own = Pick<Joined, 'live' | 'faults'> & {
  /** The policy may be another one than it was. */
  onPolicy: () => void
  /** Training was thrown away elsewhere. */
  onTraining: () => void
}

/**
 * Makes the streams and the count of faults of this server those of all servers on the database: what is told here is
 * told there, and what was told while the line was cut is made up for by reading everything again.
 * @param name of this server, unlike any other's
 */
export function joinNeighbours(
  databaseUrl: string,
  name: string,
  now: () => number,
  { live, faults, onPolicy, onTraining }: Own,
): Joined {
  const neighbours = openNeighbours(databaseUrl, name, {
    heard(text) {
      const message = readMessage(text)
      if (message?.about === 'fault') faults.note(message.client, message.kind)
      if (message?.about === 'policy') onPolicy()
      if (message?.about === 'training') onTraining()
      if (message?.about !== 'live') return
      if (message.staffId) live.sendTo(message.staffId, message.event)
      else live.sendAll(message.event)
    },
    missed() {
      onPolicy()
      live.sendAll({ event: 'desk-changed', at: now() })
      live.sendAll({ event: 'approvals-changed', at: now() })
    },
  })
  const tell = (message: NeighbourMessage): void => neighbours.tell(JSON.stringify(message))
  return {
    neighbours,
    tellOfPolicy: () => tell({ about: 'policy' }),
    tellOfTraining: () => tell({ about: 'training' }),
    live: {
      ...live,
      sendTo(staffId, event) {
        live.sendTo(staffId, event)
        tell({ about: 'live', staffId, event })
      },
      sendAll(event) {
        live.sendAll(event)
        tell({ about: 'live', event })
      },
    },
    faults: {
      ...faults,
      note(client, kind) {
        const counts = faults.note(client, kind)
        if (counts) tell({ about: 'fault', client, kind })
        return counts
      },
    },
  }
}
