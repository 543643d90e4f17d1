import { hasWorkingMailbox } from '../account/email-on-file.ts'
import type { Decided, MessageOrder } from '../decision.ts'
import type { Facts } from '../facts.ts'

/** An authority that ended because the child is grown, and nobody was told yet. */
export type EndedAuthority = { proxyId: string; childId: string }

/**
 * Tells a parent or guardian once that the access ended by itself (edge case 3). That it ended needs no job: it is
 * derived from the birth date at every look.
 * @param facts of the representative, to whose address on file the notice goes
 */
export function decideAccessEnded(facts: Facts, { proxyId, childId }: EndedAuthority): Decided {
  const { patient, account } = facts
  const reaches = hasWorkingMailbox(patient) && !patient.deceased && account?.lifecycle === 'active'
  const notice: MessageOrder[] = reaches
    ? [{ template: 'access-ended', to: 'contact-on-file', askedBy: 'notice', params: {} }]
    : []
  return {
    changes: [{ change: 'note-access-ended', proxyId }],
    messages: notice,
    audit: [
      {
        action: 'authority.aged-out',
        outcome: 'done',
        patient: childId,
        object: `proxy:${proxyId}`,
        reason: reaches ? 'told' : 'no-address',
      },
    ],
  }
}
