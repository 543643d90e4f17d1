import type { Change, MessageOrder } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { isLive, type MailedLinkKind } from './access-link.ts'

/**
 * A new link of a kind: the live one before it ends in the same transaction that queues the mail (domain §3.2),
 * and its own mail, if it still waits, is not sent any more.
 */
export function newLink(
  { links, messages, now, policy }: Pick<Facts, 'links' | 'messages' | 'now' | 'policy'>,
  kind: MailedLinkKind,
  askedBy: 'desk' | 'patient',
): { changes: Change[]; message: MessageOrder } {
  const older = links.filter((link) => link.kind === kind && link.end === undefined)
  const ends: Change[] = older.map((link) => ({
    change: 'end-link',
    linkId: link.id,
    end: 'superseded',
    byNewLink: true,
  }))
  const waiting = messages.filter(
    ({ linkId, state }) =>
      (state === 'queued' || state === 'deferred') &&
      older.some((link) => link.id === linkId && isLive(link, now)),
  )
  const cancels: Change[] = waiting.map(({ id }) => ({ change: 'cancel-message', messageId: id }))
  const life = kind === 'invitation' ? policy.invitationLife : policy.resetLife
  return {
    changes: [...ends, ...cancels, { change: 'create-link', kind, life, askedBy }],
    message: { template: kind, to: 'recovery-address', askedBy, withNewLink: true },
  }
}
